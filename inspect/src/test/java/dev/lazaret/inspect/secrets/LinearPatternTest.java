package dev.lazaret.inspect.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JDK's regular expressions, with every quantifier made possessive, must say the same. */
final class LinearPatternTest {

    /** An escape or a class, a bracket's head, or a quantifier. */
    private static final Pattern PIECE =
            Pattern.compile(
                    "(?<whole>\\\\.|\\[\\^?(?:\\\\.|[^]\\\\])+])"
                            + "|(?<head>\\((?:\\?(?:[=!]|<[=!]|<v>))?)"
                            + "|(?<times>\\{[0-9,]+}|[*+?])");

    static List<Sample> samples() {
        return Sample.all();
    }

    private static Pattern oracle(SecretKind kind) {
        String possessive =
                PIECE.matcher(kind.pattern().toString())
                        .replaceAll(match -> Matcher.quoteReplacement(possessive(match.group())));
        return Pattern.compile(possessive, kind.options().context() ? Pattern.CASE_INSENSITIVE : 0);
    }

    private static String possessive(String piece) {
        return switch (piece.charAt(0)) {
            case '{', '*', '+', '?' -> piece + "+";
            case '(' -> piece.length() == 1 ? "(?>" : piece;
            default -> piece;
        };
    }

    @ParameterizedTest
    @MethodSource("samples")
    void matchesWhatTheJdkMatches(Sample sample) {
        SecretKind kind = KindTable.named(sample.kind());
        Pattern oracle = oracle(kind);
        Random random = new Random(sample.kind().hashCode());
        for (int seed = 0; seed < 8; seed++) {
            byte[] bytes =
                    SampleText.of(seed)
                            .fill(Sample.body(sample.text()))
                            .getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < seed && bytes.length > 0; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(95));
            }
            assertSame(kind, oracle, bytes);
        }
    }

    private static void assertSame(SecretKind kind, Pattern oracle, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher matcher = oracle.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        PatternWindow window = new PatternWindow(bytes);
        window.limit(bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            int expected = matcher.region(at, bytes.length).lookingAt() ? matcher.end() : -1;
            assertThat(kind.pattern().match(window, at))
                    .as("%s at %s of %s", kind.pattern(), at, text)
                    .isEqualTo(expected);
            if (expected >= 0 && oracle.namedGroups().containsKey("v")) {
                assertThat(window.valueStart).isEqualTo(matcher.start("v"));
                assertThat(window.valueEnd).isEqualTo(matcher.end("v"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsABoundedNumberOfBytesWhateverTheInput(Sample sample) {
        LinearPattern pattern = KindTable.named(sample.kind()).pattern();
        String text = Sample.body(sample.text());
        byte[] near = SampleText.of(1).fill(text).repeat(400).getBytes(StandardCharsets.ISO_8859_1);
        for (byte[] hostile : List.of(near, "a".repeat(20_000).getBytes(StandardCharsets.UTF_8))) {
            PatternWindow window = new PatternWindow(hostile);
            long most = 0;
            for (int at = 0; at < Math.min(hostile.length, 2000); at++) {
                window.limit(Math.min(hostile.length, at + 9216));
                long before = window.work();
                pattern.match(window, at);
                most = Math.max(most, window.work() - before);
            }
            assertThat(most).isLessThan(30_000);
        }
    }

    @Test
    void neverGoesBack() {
        byte[] bytes = "aaab".getBytes(StandardCharsets.UTF_8);
        PatternWindow window = new PatternWindow(bytes);
        window.limit(bytes.length);
        assertThat(new LinearPattern("a*ab", false).match(window, 0)).isNegative();
        assertThat(new LinearPattern("(a|aaab)b", false).match(window, 0)).isNegative();
        assertThat(new LinearPattern("a*b", false).match(window, 0)).isEqualTo(4);
    }

    @Test
    void knowsWhatMayFollowAKeyword() {
        ByteSet follows = new LinearPattern("\"d\"\\s{0,4}:x", false).possibleAt(3);
        assertThat(follows.has(' ')).isTrue();
        assertThat(follows.has(':')).isTrue();
        assertThat(follows.has('x')).isFalse();
        assertThat(new LinearPattern("(a|b)cde", false).possibleAt(3).has('z')).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a*?", "a++", "(a", "a)", "a.b", "^a", "a$", "\\pL", "(?:a)", "(?<=a|b)"})
    void refusesWhatItWouldMisread(String pattern) {
        assertThatThrownBy(() -> new LinearPattern(pattern, false).looksBack())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(pattern);
    }
}
