package dev.lazaret.explorer.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.explorer.SampleImage;
import dev.lazaret.explorer.tree.Change;
import dev.lazaret.explorer.tree.FileRows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class ModelTest {

    private Model model;

    ModelTest() throws IOException {
        model = Model.of(SampleImage.explored(), new Geometry(80, 24));
    }

    @BeforeEach
    void startsOnTheUppermostLayerWithDirectoriesClosed() {
        assertThat(model.screen().layers().cursor()).isEqualTo(3);
        assertThat(model.screen().focus()).isEqualTo(Focus.LAYERS);
        assertThat(rows()).containsExactly("app", "bin", "etc", "usr", "var");
    }

    @Test
    void showsTheFilesOfTheLayerTheCursorIsOn() {
        press("Up Up");
        assertThat(model.screen().layers().cursor()).isEqualTo(1);
        assertThat(rows()).containsExactly("bin", "etc", "usr", "var");
        press("Home");
        assertThat(model.screen().layers().cursor()).isZero();
        press("Up");
        assertThat(model.screen().layers().cursor()).isZero();
    }

    @Test
    void opensAndClosesDirectories() {
        press("Tab Space");
        assertThat(rows()).startsWith("app", "app/.env", "app/app.jar", "bin");
        press("Down Left");
        assertThat(selected()).isEqualTo("app");
        press("Left");
        assertThat(rows()).startsWith("app", "bin");
        press("Ctrl+Space");
        assertThat(rows()).contains("usr/lib/libz.so.1", "var/cache/pkgcache.bin");
        press("Ctrl+Space");
        assertThat(rows()).containsExactly("app", "bin", "etc", "usr", "var");
    }

    @Test
    void keepsTheCursorOnTheFileWhenTheViewChanges() {
        press("Tab z / l i b z Enter Esc z");
        press("End");
        press("o");
        assertThat(selected()).isEqualTo("var/lib/status");
    }

    @Test
    void sortsBySizeAndBack() {
        press("Tab z o");
        assertThat(model.screen().tree().order()).isEqualTo(FileRows.Order.SIZE);
        assertThat(rows()).containsSubsequence("usr", "bin", "bin/sh", "bin/su", "bin/bash", "etc");
        press("Ctrl+O");
        assertThat(rows()).startsWith("app", "app/.env");
    }

    @ParameterizedTest
    @CsvSource({"r, REMOVED", "Ctrl+R, REMOVED", "u, UNMODIFIED", "a, ADDED", "Ctrl+A, ADDED"})
    void leavesOutChanges(String key, Change change) {
        press("Tab z " + key);
        for (int row = 0; row < model.screen().tree().rows().size(); row++) {
            int node = model.screen().tree().rows().node(row);
            boolean leaf = !model.screen().tree().hasChildren(node);
            assertThat(leaf && model.screen().tree().comparison().change(node) == change).isFalse();
        }
        press(key);
        assertThat(rows()).contains("app/.env", "etc/app.conf", "bin/sh");
    }

    @Test
    void showsOnlyPrivilegedFilesSecretsPackagesAndFindings() {
        press("Tab i");
        assertThat(rows()).containsExactly("bin", "bin/su");
        press("i s");
        assertThat(rows()).containsExactly("app", "app/.env");
        press("s p");
        assertThat(rows())
                .containsExactly("app", "app/app.jar", "var", "var/lib", "var/lib/status");
        press("p f");
        assertThat(rows()).containsExactly("app", "app/.env", "bin", "bin/su");
        press("Esc");
        assertThat(rows()).containsExactly("app", "bin", "etc", "usr", "var");
    }

    @Test
    void searchesWhileOneTypes() {
        press("/ p a s");
        assertThat(rows()).containsExactly("etc", "etc/passwd");
        press("Enter");
        assertThat(model.screen().overlay()).isInstanceOf(Overlay.None.class);
        press("/");
        model = model.press(Key.of(Key.Kind.BACKSPACE));
        assertThat(model.screen().overlay()).isEqualTo(new Overlay.Typing("pa"));
        press("Esc");
        assertThat(rows()).containsExactly("app", "bin", "etc", "usr", "var");
    }

    @Test
    void keepsWhatLiesBelowADirectoryThatIsFound() {
        press("/ u s r");
        assertThat(rows()).contains("usr/bin/curl", "usr/lib/libz.so.1").doesNotContain("bin");
    }

    @Test
    void comparesWithTheLowestLayerInTheLayersPane() {
        press("Ctrl+A Tab z");
        assertThat(rows()).doesNotContain("app/.env").contains("app/app.jar");
        press("Tab Ctrl+L");
        assertThat(rows()).contains("app/.env");
    }

    @Test
    void waitsForContentOnlyWhileAFileIsOpen() {
        press("Tab Space Down Enter");
        Wanted wanted = new Wanted(2, "app/.env");
        assertThat(model.wanted()).isEqualTo(wanted);
        byte[] bytes = "A=1".getBytes(StandardCharsets.UTF_8);
        model = model.received(wanted, new Content.Head(bytes, false));
        assertThat(opened()).endsWith("", "A=1");
        model = model.received(new Wanted(1, "app/.env"), new Content.Absent());
        assertThat(opened()).endsWith("", "A=1");
        press("x");
        assertThat(opened().getLast()).startsWith("00000000  41 3d 31 ").endsWith("|A=1|");
        press("Esc");
        assertThat(model.wanted()).isNull();
    }

    @Test
    void saysWhatIsKnownOfAFile() {
        press("Tab / s u Enter End Enter");
        assertThat(opened())
                .contains(
                        "/bin/su",
                        "file -rwsr-xr-x",
                        "user:group 0:0",
                        "71.9 kB (71912 bytes)",
                        "owner: deb login",
                        "LOW file/setuid: A program runs as its owner");
    }

    @Test
    void showsContentThatIsNoTextAsHex() {
        press("Tab / j a r Enter End Enter");
        Wanted wanted = new Wanted(2, "app/app.jar");
        model = model.received(wanted, new Content.Head(new byte[] {'P', 'K', 3, 4, 0}, true));
        assertThat(opened())
                .contains("package pkg:maven/org.acme/core@1.0")
                .endsWith(
                        "00000000  50 4b 03 04 00                                   |PK...|",
                        "(the first 5 bytes; there are more)");
    }

    @Test
    void endsOnQAndEverywhereOnControlC() {
        assertThat(pressed("q").screen().ended()).isTrue();
        assertThat(pressed("? q").screen().ended()).isFalse();
        assertThat(pressed("? Ctrl+C").screen().ended()).isTrue();
        assertThat(pressed("/ q").screen().ended()).isFalse();
        assertThat(pressed("/ Ctrl+C").screen().ended()).isTrue();
    }

    @Test
    void survivesAnyKeysOnAnySize() throws IOException {
        java.util.Random random = new java.util.Random(3);
        List<Key> keys = new ArrayList<>();
        for (Command command : Command.values()) {
            command.keys().stream().map(Key::named).forEach(keys::add);
        }
        for (int i = 0; i < 5_000; i++) {
            if (random.nextInt(20) == 0) {
                int width = 1 + random.nextInt(130);
                model = model.resized(new Geometry(width, 1 + random.nextInt(50)));
            }
            model = model.press(keys.get(random.nextInt(keys.size())));
            Scroll files = model.screen().files();
            assertThat(files.top()).isBetween(0, files.cursor());
            if (model.screen().ended()) {
                model = Model.of(SampleImage.explored(), new Geometry(80, 24));
            }
        }
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < model.screen().tree().rows().size(); row++) {
            rows.add(path(model.screen().tree().rows().node(row)));
        }
        return rows;
    }

    private List<String> opened() {
        return OpenedLines.of((Overlay.Opened) model.screen().overlay(), 78);
    }

    private String selected() {
        return path(model.screen().node());
    }

    private String path(int node) {
        return model.screen().tree().nodes().path(node);
    }

    private void press(String keys) {
        model = pressed(keys);
    }

    private Model pressed(String keys) {
        Model next = model;
        for (String key : keys.split(" ", -1)) {
            next = next.press(Key.named(key));
        }
        return next;
    }
}
