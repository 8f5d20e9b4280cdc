package dev.lazaret.lint.dockerfile.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.lint.dockerfile.syntax.Position;
import dev.lazaret.lint.dockerfile.syntax.SourceText;
import dev.lazaret.testkit.Damage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Any text gives commands whose words lie in it, one after the other. */
class ScriptFuzzTest {

    @MethodSource("seeds")
    @FuzzTest
    void fuzz(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Script script = Script.parse(SourceText.at(text, 0, new Position(1, 1)));
        for (Command command : script.commands()) {
            int from = 0;
            for (ShellWord word : command.words()) {
                assertThat(word.offset()).isGreaterThanOrEqualTo(from);
                assertThat(word.end()).isBetween(word.offset(), text.length());
                from = word.end();
            }
            assertThat(command.unwrapped().at()).isNotNull();
            assertThat(command.text()).isNotNull();
        }
        assertThat(script.pipelines().stream().mapToInt(each -> each.size()).sum())
                .isEqualTo(script.commands().size());
    }

    @Test
    void survivesChangedBytes() throws Exception {
        Damage.of(seeds(), 1_000, this::fuzz);
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "set -eux; if [ -f x ]; then a && b || c; elif d; then e; else f; fi",
                        "A=1 B='2' sudo -E env C=\"$D\" apt-get install -y 'x y' z=1 >/dev/null 2>&1 &",
                        "a $(b | c `d \\`e\\``) ${F:-$(g)} \"h $(i 'j')\" $((1 + (2))) $'\\n'",
                        "case $x in (a|b) c ;; *) d;; esac; for i in 1 2; do e \"$i\"; done | f",
                        "cat <<-'E' > x <<F\n\ty\n\tE\nz\nF\ng() { h; }; (i; { j; }) <(k) k=(l m) [[ n ]]",
                        "a \\\n b # c\n! time while d; do e; done |& f; \\$g `")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
