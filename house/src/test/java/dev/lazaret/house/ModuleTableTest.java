package dev.lazaret.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The module table of ARCHITECTURE.md and the poms say the same. */
class ModuleTableTest {

    private static final Path ROOT = Path.of(System.getProperty("lazaret.root"));
    private static final Pattern MODULE = Pattern.compile("<module>([a-z]+)</module>");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\| ([^|]*) \\|.*");
    private static final Pattern OURS =
            Pattern.compile(
                    "<dependency><groupId>dev\\.lazaret</groupId><artifactId>([a-z]+)</artifactId>"
                            + "(<scope>test</scope>)?</dependency>");

    @Test
    void everyModuleRequiresWhatTheTableSays() throws Exception {
        assertThat(required()).isEqualTo(table());
    }

    private static Map<String, Set<String>> required() throws Exception {
        Map<String, Set<String>> required = new TreeMap<>();
        Matcher modules = MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")));
        while (modules.find()) {
            String module = modules.group(1);
            Set<String> ours = new TreeSet<>();
            Matcher matcher = OURS.matcher(Files.readString(ROOT.resolve(module + "/pom.xml")));
            while (matcher.find()) {
                if (matcher.group(2) == null && !matcher.group(1).equals("testkit")) {
                    ours.add(matcher.group(1));
                }
            }
            required.put(module, ours);
        }
        return required;
    }

    private static Map<String, Set<String>> table() throws Exception {
        Map<String, Set<String>> table = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("ARCHITECTURE.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String rooms = row.group(2).strip();
                List<String> names =
                        rooms.equals("nothing of ours")
                                ? List.of()
                                : List.of(rooms.split(", ", -1));
                table.put(row.group(1), new TreeSet<>(names));
            }
        }
        assertThat(table).as("rows of ARCHITECTURE.md").isNotEmpty();
        return table;
    }
}
