package dev.lazaret.explorer.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

class CommandTest {

    @Test
    void givesNoKeyToTwoCommands() {
        List<String> keys =
                Arrays.stream(Command.values()).flatMap(c -> c.keys().stream()).toList();
        assertThat(keys).doesNotHaveDuplicates();
        for (Command command : Command.values()) {
            command.keys()
                    .forEach(key -> assertThat(Command.of(Key.named(key))).isEqualTo(command));
        }
    }

    @Test
    void standsInTheDocumentationWithAllItsKeys() throws IOException {
        Path root = Path.of(System.getProperty("lazaret.root", ".."));
        String page = Files.readString(root.resolve("docs/explorer.md"));
        for (Command command : Command.values()) {
            String keys =
                    command.keys().stream()
                            .map(key -> "`" + key + "`")
                            .collect(Collectors.joining(" "));
            assertThat(page).contains("| " + keys + " | " + command.meaning() + " |");
        }
    }

    @Test
    void fitsTheHelpPageOf80Columns() {
        assertThat(Command.help()).allMatch(line -> line.length() <= 78);
    }
}
