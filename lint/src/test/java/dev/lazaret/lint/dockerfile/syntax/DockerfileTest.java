package dev.lazaret.lint.dockerfile.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Limits;

import org.junit.jupiter.api.Test;

import java.util.List;

class DockerfileTest {

    @Test
    void readsDirectivesBeforeAnythingElse() {
        Dockerfile file =
                parse("# syntax=docker/dockerfile:1\n# Escape = `\nFROM a\nRUN b `\n  c\n");
        assertThat(file.syntax()).isEqualTo("docker/dockerfile:1");
        assertThat(file.escape()).isEqualTo('`');
        assertThat(file.instructions().get(1).arguments()).isEqualTo("b   c");
    }

    @Test
    void aDirectiveAfterACommentIsAComment() {
        Dockerfile file = parse("# hello\n# escape=`\nFROM a\n");
        assertThat(file.escape()).isEqualTo('\\');
        assertThat(file.comments()).extracting(Comment::text).containsExactly("hello", "escape=`");
    }

    @Test
    void knowsTheLineAndColumnOfEveryWord() {
        Dockerfile file = parse("FROM a\n\nCOPY --chown=1 \\\n# between\n\n   x  \\\n  y /z/\n");
        Instruction copy = file.instructions().get(1);
        assertThat(copy.at()).isEqualTo(new Position(3, 1));
        assertThat(copy.flags()).containsExactly(new Flag("chown", "1", new Position(3, 6)));
        assertThat(copy.words()).extracting(Word::text).containsExactly("x", "y", "/z/");
        assertThat(copy.words())
                .extracting(Word::at)
                .containsExactly(new Position(6, 4), new Position(7, 3), new Position(7, 5));
        assertThat(copy.comments()).extracting(Comment::text).containsExactly("between");
    }

    @Test
    void twoEscapesAtTheEndDoNotContinue() {
        assertThat(parse("FROM a\nRUN b \\\\\nRUN c\n").instructions()).hasSize(3);
    }

    @Test
    void blanksAfterTheEscapeStillContinue() {
        assertThat(parse("FROM a\nRUN b \\  \r\n c\r\n").instructions()).hasSize(2);
    }

    @Test
    void readsSeveralHeredocsInOrder() {
        Instruction copy =
                parse("FROM a\nCOPY <<A <<-\"B\" /d/\nx\nA\n\ty\n\tB\nRUN z\n")
                        .instructions()
                        .get(1);
        assertThat(copy.heredocs()).hasSize(2);
        Heredoc first = copy.heredocs().get(0);
        Heredoc second = copy.heredocs().get(1);
        assertThat(first.body().text()).isEqualTo("x\n");
        assertThat(first.expands()).isTrue();
        assertThat(second.body().text()).isEqualTo("y\n");
        assertThat(second.expands()).isFalse();
        assertThat(second.body().position(0)).isEqualTo(new Position(5, 2));
    }

    @Test
    void aShiftOrHereStringIsNoHeredoc() {
        Dockerfile file = parse("FROM a\nRUN cat <<<word\nRUN echo $((1<<2)) \"<<X\"\nRUN c\n");
        assertThat(file.instructions()).hasSize(4);
        assertThat(file.problems()).isEmpty();
    }

    /** As BuildKit's frontend finds them (parser.go, shell/lex.go of its 2026 releases). */
    @Test
    void aHeredocBeginsItsWordAndMayHaveBlanksBeforeItsName() {
        Dockerfile file =
                parse(
                        """
                        FROM a
                        RUN echo 'a << b' && echo "c <<d"
                        RUN ["sh", "-c", "<<X"]
                        RUN cat 3<<  'E F'
                        x
                        E F
                        RUN c
                        """);
        assertThat(file.problems()).isEmpty();
        assertThat(file.instructions()).hasSize(5);
        assertThat(file.instructions().get(3).heredocs())
                .extracting(Heredoc::name)
                .containsExactly("E F");
        assertThat(parse("FROM a\nRUN cat<<E\nx\nE\n").problems()).isNotEmpty();
    }

    @Test
    void tellsExecFormFromShellForm() {
        List<Instruction> all =
                parse(
                                "FROM a\nCMD [\"a\", \"b\\tc\"]\nCMD ['a']\nCMD [\"a\"] b\nHEALTHCHECK --timeout=3s CMD [\"x\"]\n")
                        .instructions();
        assertThat(all.get(1).isExec()).isTrue();
        assertThat(all.get(1).words()).extracting(Word::text).containsExactly("a", "b\tc");
        assertThat(all.get(2).isExec()).isFalse();
        assertThat(all.get(3).isExec()).isFalse();
        assertThat(all.get(4).isExec()).isTrue();
    }

    @Test
    void readsPairsInBothForms() {
        List<Instruction> all =
                parse("FROM a\nENV K some value\nENV A=1 \"B\"='x y' C=d\\ e\nARG X\n")
                        .instructions();
        assertThat(all.get(1).pairs())
                .extracting(pair -> pair.key() + "|" + pair.value().unquoted())
                .containsExactly("K|some value");
        assertThat(all.get(2).pairs())
                .extracting(pair -> pair.key() + "|" + pair.value().unquoted())
                .containsExactly("A|1", "B|x y", "C|d\\ e");
        assertThat(all.get(3).pairs()).extracting(Pair::hasValue).containsExactly(false);
    }

    @Test
    void onbuildHoldsBackAnInstruction() {
        Instruction onbuild = parse("FROM a\nONBUILD run apt-get update\n").instructions().get(1);
        Instruction trigger = onbuild.trigger();
        assertThat(trigger).isNotNull();
        assertThat(String.valueOf(trigger)).isEqualTo("RUN apt-get update");
    }

    @Test
    void expandsArgumentsInFromAsTheReferenceSays() {
        assertThat(base("ARG T=1\nFROM a:$T\n")).isEqualTo("a:1 true");
        assertThat(base("FROM a:${T:-2}\n")).isEqualTo("a:2 true");
        assertThat(base("ARG T=1\nFROM a${T:+-x}:3\n")).isEqualTo("a-x:3 true");
        assertThat(base("ARG T\nFROM a:$T\n")).isEqualTo("a: false");
        assertThat(base("ARG A=b\nARG B=${A}c\nFROM \"${B}\"\n")).isEqualTo("bc true");
        assertThat(base("FROM a:${X:-${Y:-z}}\n")).isEqualTo("a:z true");
    }

    @Test
    void aStageMayStartFromAnEarlierOne() {
        List<Stage> stages = Stages.of(parse("FROM a AS One\nUSER 1\nFROM one\nRUN b\n"));
        assertThat(stages).hasSize(2);
        Stage parent = stages.get(1).parent();
        assertThat(parent).isSameAs(stages.get(0));
        assertThat(String.valueOf(stages.get(1).lastInherited(Keyword.USER))).isEqualTo("USER 1");
    }

    @Test
    void namesTheInstructionItDoesNotKnow() {
        assertThat(parse("FROM a\nRUNN b\n").problems())
                .extracting(problem -> problem.at() + " " + problem.reason())
                .containsExactly("Position[line=2, column=1] no instruction is called 'RUNN'");
    }

    private static String base(String text) {
        Expanded base = Stages.of(parse(text)).getFirst().base();
        return base.text() + " " + base.known();
    }

    private static Dockerfile parse(String text) {
        return Dockerfile.parse(text, Limits.DEFAULT);
    }
}
