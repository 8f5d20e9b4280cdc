package dev.lazaret.explorer.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.testkit.Goldens;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Drives the explorer in a real terminal: keys are sent, screens captured and compared. */
class ExplorerInTmuxTest {

    private static final String START =
            "'%s' --enable-native-access=ALL-UNNAMED -Xshare:auto -XX:TieredStopAtLevel=1 -cp '%s' %s"
                    .formatted(
                            Path.of(System.getProperty("java.home"), "bin", "java"),
                            System.getProperty("java.class.path"),
                            ExploreSample.class.getName());

    /** Four of the line discipline's flags are set, printed before or after the prompt. */
    private static final Set<String> RESTORED = Set.of("4", "ready> 4");

    @TempDir Path directory;
    private Tmux tmux;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        Tools.require("tmux");
        // a terminal takes no line as long as a class path
        Files.writeString(directory.resolve("explore"), "exec " + START);
        tmux = Tmux.open(directory, 80, 24);
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        if (tmux != null) {
            tmux.close();
        }
    }

    @Test
    void answersKeysAndResizes() throws IOException, InterruptedException {
        start();
        golden("first-80x24", tmux.await(screen -> screen.contains("▸ var/")));
        tmux.keys("Tab", "C-Space");
        String files = tmux.await(screen -> screen.contains("libz.so.1"));
        golden("files-80x24", files);
        tmux.resize(120, 40);
        golden(
                "files-120x40",
                tmux.await(
                        screen -> screen.contains("libz.so.1") && screen.contains("-rwsr-xr-x")));
        tmux.resize(80, 24);
        tmux.await(files::equals);
        tmux.keys("s");
        golden("secrets-80x24", tmux.await(screen -> screen.contains("only secrets")));
        tmux.keys("Down", "Enter");
        golden("opened-80x24", tmux.await(screen -> screen.contains("TOKEN=hunter2")));
        tmux.keys("x");
        golden("hex-80x24", tmux.await(screen -> screen.contains("00000000")));
        tmux.keys("Escape");
        tmux.await(screen -> screen.contains("only secrets"));
        tmux.keys("Escape");
        tmux.await(screen -> screen.contains("▸ var/"));
        tmux.keys("/");
        tmux.await(screen -> screen.contains("Esc forget"));
        tmux.keys("c", "u", "r", "l");
        golden("search-80x24", tmux.await(screen -> screen.contains("/curl ")));
        tmux.keys("Enter", "?");
        golden("help-80x24", tmux.await(screen -> screen.contains("┌Keys")));
        tmux.keys("q", "q");
        assertRestored("explored");
    }

    @Test
    void givesTheTerminalBackOnControlC() throws IOException, InterruptedException {
        start();
        tmux.keys("C-c");
        assertRestored("explored");
    }

    @Test
    void givesTheTerminalBackWhenItIsTerminated() throws IOException, InterruptedException {
        start();
        tmux.processes().forEach(ProcessHandle::destroy);
        assertRestored("ready>");
    }

    @Test
    void stopsOnControlZAndGoesOnWithTheShellsFg() throws IOException, InterruptedException {
        start();
        tmux.keys("C-z");
        tmux.await(screen -> screen.contains("ready>") && !screen.contains("Layers"));
        tmux.line("fg");
        tmux.await(screen -> screen.contains("▸ var/"));
        tmux.keys("q");
        assertRestored("explored");
    }

    @Test
    void saysWhatElseToDoOnATerminalThatCannotMoveItsCursor()
            throws IOException, InterruptedException {
        tmux.line("TERM=dumb sh " + directory + "/explore");
        tmux.await(screen -> screen.contains("no terminal:") && screen.contains("leave -i out"));
    }

    private void start() throws IOException, InterruptedException {
        tmux.line("clear; sh " + directory + "/explore");
        tmux.await(screen -> screen.contains("▸ var/"));
    }

    /** The shell's screen is back, it echoes what is typed, and the cursor is shown. */
    private void assertRestored(String last) throws IOException, InterruptedException {
        tmux.await(screen -> screen.contains(last) && !screen.contains("┌Layers"));
        tmux.line("stty -a | tr ' ;' '\\n\\n' | grep -cx -e icanon -e echo -e isig -e icrnl");
        assertThat(tmux.await(screen -> screen.lines().anyMatch(RESTORED::contains)))
                .contains("icanon");
    }

    private static void golden(String name, String screen) {
        Goldens.assertMatches(Goldens.resources().resolve("screens/tmux-" + name + ".txt"), screen);
    }
}
