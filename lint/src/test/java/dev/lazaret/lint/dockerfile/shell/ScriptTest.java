package dev.lazaret.lint.dockerfile.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.lint.dockerfile.syntax.Position;
import dev.lazaret.lint.dockerfile.syntax.SourceText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

class ScriptTest {

    /** Commands are written {@code join:words}, separated by semicolons. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "a && b || c; d & e ~ SEQUENCE:a; AND:b; OR:c; SEQUENCE:d; SEQUENCE:e",
                "a | b |& c ~ SEQUENCE:a; PIPE:b; PIPE:c",
                "if a; then b; elif c; then d; else e; fi ~ SEQUENCE:a; SEQUENCE:b; SEQUENCE:c; SEQUENCE:d; SEQUENCE:e",
                "for x in 1 2; do a $x; done && b ~ SEQUENCE:a $x; AND:b",
                "while a; do b; done | c ~ SEQUENCE:a; SEQUENCE:b; PIPE:c",
                "case $x in a|b) c ;; *) d;; esac; e ~ SEQUENCE:c; SEQUENCE:d; SEQUENCE:e",
                "(a && b) | { c; } ~ SEQUENCE:a; AND:b; PIPE:c",
                "a 'b c' \"d $e\" f\\ g ~ SEQUENCE:a b c d $e f g",
                "A=1 B=2 a ~ SEQUENCE:a",
                "a > b 2>&1 < c ~ SEQUENCE:a",
                "a $(b | c) d ~ SEQUENCE:b; PIPE:c; SEQUENCE:a $(b | c) d",
                "a `b` ~ SEQUENCE:b; SEQUENCE:a `b`",
                "f() { a; }; f ~ SEQUENCE:a; SEQUENCE:f",
                "[[ a && b ]] && c ~ AND:c",
                "! a ~ SEQUENCE:a",
                "a $((1 + 2)) ~ SEQUENCE:a $((1 + 2))",
                "x=(1 2) a ~ SEQUENCE:a",
                "a # b && c ~ SEQUENCE:a",
                "a `# b` && c ~ SEQUENCE:a `# b`; AND:c",
            })
    void readsCommandsAndHowTheyAreJoined(String text, String expected) {
        assertThat(describe(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "sudo -E -H -u app -- a b ~ a b",
                "sudo A=1 a ~ a",
                "env -u X A=1 B=2 a -c ~ a -c",
                "env -i -S 'A=1 a b' c ~ a b c",
                "env --split-string='a b' c ~ a b c",
                "exec -a name a ~ a",
                "nice -n 10 timeout -s KILL 5m a ~ a",
                "xargs -n 1 -0 a b ~ a b",
                "gosu app:app a ~ a",
                "runuser -u app -- a ~ a",
                "command a ~ a",
                "command -v a ~ command -v a",
                "runuser -c a ~ runuser -c a",
                "env ~ env",
                "sudo -u app ~ sudo -u app",
                "a sudo b ~ a sudo b",
            })
    void findsTheProgramThatIsRunInTheEnd(String text, String expected) {
        assertThat(parse(text).commands().getFirst().unwrapped().text()).isEqualTo(expected);
    }

    @Test
    void passesOverNestedArithmeticAndBraces() {
        assertThat(describe("a $((x+(y))) ${b:-${c}} | d"))
                .isEqualTo("SEQUENCE:a $((x+(y))) ${b:-${c}}; PIPE:d");
        assertThat(describe("((i = (1 + 2) * 3)) && a")).isEqualTo("AND:a");
    }

    @Test
    void passesOverTheBodyOfAHeredoc() {
        assertThat(describe("cat <<E > /x\nrm -rf /\nE\nb\n"))
                .isEqualTo("SEQUENCE:cat; SEQUENCE:b");
    }

    @Test
    void keepsAssignmentsAndRedirections() {
        Command command = parse("A=1 a 2>/dev/null >> x").commands().getFirst();
        assertThat(command.assignments()).extracting(ShellWord::text).containsExactly("A=1");
        assertThat(command.redirects())
                .extracting(each -> each.operator() + each.target().text())
                .containsExactly(">/dev/null", ">>x");
    }

    @Test
    void pipelinesIgnoreWhatSubstitutionsHold() {
        assertThat(parse("a | b $(c | d) | e").pipelines())
                .extracting(
                        each -> each.stream().map(Command::name).collect(Collectors.joining("|")))
                .containsExactlyInAnyOrder("a|b|e", "c|d");
    }

    @Test
    void takesWrappersAway() {
        assertThat(
                        parse("sudo -E env A=b /usr/bin/apt-get install x")
                                .commands()
                                .getFirst()
                                .unwrapped()
                                .text())
                .isEqualTo("/usr/bin/apt-get install x");
    }

    @Test
    void anUnclosedQuoteIsNotComplete() {
        assertThat(parse("a 'b").complete()).isFalse();
        assertThat(parse("a \"b").complete()).isFalse();
        assertThat(parse("a $(b").commands()).hasSize(2);
        assertThat(parse("a 'b' \"c\" $(d)").complete()).isTrue();
    }

    private static String describe(String text) {
        return parse(text).commands().stream()
                .map(each -> each.join() + ":" + each.text())
                .collect(Collectors.joining("; "));
    }

    private static Script parse(String text) {
        return Script.parse(SourceText.at(text, 0, new Position(1, 1)));
    }
}
