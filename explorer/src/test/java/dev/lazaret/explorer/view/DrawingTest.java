package dev.lazaret.explorer.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lazaret.explorer.SampleImage;
import dev.lazaret.explorer.model.Geometry;
import dev.lazaret.explorer.model.Key;
import dev.lazaret.explorer.model.Model;
import dev.lazaret.oci.Layer;
import dev.lazaret.testkit.Goldens;
import dev.lazaret.testkit.TarBuilder;
import dev.tamboui.buffer.Buffer;
import dev.tamboui.layout.Rect;
import dev.tamboui.terminal.Frame;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class DrawingTest {

    private static final Key TAB = Key.of(Key.Kind.TAB);
    private static final Key ALL = Key.character('z');

    @Test
    void showsLayersAndFilesBesideEachOtherAt80By24() throws IOException {
        golden("first-80x24", sample(80, 24));
    }

    @Test
    void showsModeAndOwnerWhereThereIsRoom() throws IOException {
        golden("files-120x40", sample(120, 40).press(TAB).press(ALL));
    }

    @Test
    void showsHelp() throws IOException {
        golden("help-80x24", sample(80, 24).press(Key.character('?')));
    }

    @Test
    void showsOnePaneOnANarrowTerminal() throws IOException {
        golden("narrow-40x12", sample(40, 12).press(TAB));
    }

    @Test
    void saysWhichLayersAreTheBaseImages() throws IOException {
        Model model = sample(120, 40);
        assertThat(text(model)).doesNotContain("of the base image");
        for (int i = 0; i < 3; i++) {
            model = model.press(Key.of(Key.Kind.UP));
        }
        assertThat(text(model)).contains("of the base image debian:12");
    }

    @Test
    void drawsOnAnySize() throws IOException {
        for (int width = 1; width < 130; width += 3) {
            for (int height = 1; height < 50; height += 2) {
                Model model = sample(width, height);
                assertThatCode(() -> text(model)).doesNotThrowAnyException();
                assertThatCode(() -> text(model.press(TAB).press(ALL))).doesNotThrowAnyException();
                assertThatCode(() -> text(model.press(Key.character('?'))))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void neverLetsNamesOrInstructionsReachTheTerminal() throws IOException {
        String evil = "\u001b[2J\u001b]0;owned\u0007\u202egpj.exe\u200b\r\n\u009b31m";
        byte[] tar =
                new TarBuilder()
                        .file("a" + evil, "x")
                        .symlink("b", evil)
                        .file("e" + "\u0301".repeat(90), "")
                        .file("\u5927".repeat(30), "")
                        .build();
        List<Layer> layers = List.of(new SampleImage.MemoryLayer(tar, "RUN " + evil));
        Model model = Model.of(SampleImage.of(layers), new Geometry(80, 24));
        for (Key key : List.of(TAB, Key.of(Key.Kind.ENTER), Key.of(Key.Kind.DOWN))) {
            model = model.press(key);
            for (char c : text(model).toCharArray()) {
                assertThat(c == '\n' || !Character.isISOControl(c)).isTrue();
                assertThat(Character.getType(c)).isNotEqualTo((int) Character.FORMAT);
            }
        }
    }

    @Test
    void leavesColoursOutWhenAskedTo() throws IOException {
        Model model = sample(80, 24).press(TAB).press(ALL);
        assertThat(ansi(model, true)).contains("\u001b[0;31;1m");
        assertThat(ansi(model, false)).doesNotContainPattern("\u001b\\[[0-9;]*3[0-7]");
    }

    private static Model sample(int width, int height) throws IOException {
        return Model.of(SampleImage.explored(), new Geometry(width, height));
    }

    private static void golden(String name, Model model) {
        Goldens.assertMatches(Goldens.resources().resolve("screens/" + name + ".txt"), text(model));
    }

    private static Buffer draw(Model model, boolean color) {
        Geometry geometry = model.screen().geometry();
        Buffer buffer = Buffer.empty(Rect.of(geometry.width(), geometry.height()));
        Drawing.draw(model, Frame.forTesting(buffer), color);
        return buffer;
    }

    private static String ansi(Model model, boolean color) {
        return draw(model, color).toAnsiString();
    }

    /** The cells as text, as tmux captures them. */
    private static String text(Model model) {
        Buffer buffer = draw(model, true);
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < buffer.height(); y++) {
            StringBuilder line = new StringBuilder();
            for (int x = 0; x < buffer.width(); x++) {
                line.append(buffer.get(x, y).symbol());
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
