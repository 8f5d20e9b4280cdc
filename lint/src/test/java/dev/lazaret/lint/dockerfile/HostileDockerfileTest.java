package dev.lazaret.lint.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.base.Gap;
import dev.lazaret.lint.LintResult;
import dev.lazaret.lint.dockerfile.rules.DockerfileOptions;
import dev.lazaret.testkit.Damage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Whatever the file holds, linting ends soon, without an exception. */
class HostileDockerfileTest {

    private static final int MEGA = 1 << 20;

    /** Each is about a megabyte; anything quadratic takes minutes. */
    @ParameterizedTest
    @MethodSource("large")
    @Timeout(60)
    void largeInputsAreLinear(String text) {
        assertThat(lint(text).findings().size()).isLessThanOrEqualTo(10_000);
    }

    static Stream<String> large() {
        return Stream.of(
                "FROM a\n" + "RUN apt-get install x\n".repeat(100_000),
                "FROM a\n".repeat(100_000),
                "FROM a AS b\n" + "FROM b AS b\n".repeat(80_000),
                "FROM a\n" + "ENV A=$A$A\n".repeat(80_000),
                "FROM a\nRUN " + "x".repeat(MEGA),
                "FROM a\nRUN " + "a ".repeat(MEGA / 2),
                "FROM a\nRUN " + "a | ".repeat(MEGA / 4),
                "FROM a\nRUN " + "$(".repeat(MEGA / 2),
                "FROM a\nRUN " + "`".repeat(MEGA),
                "FROM a\nRUN " + "(".repeat(MEGA),
                "FROM a\nRUN " + "\"".repeat(MEGA + 1),
                "FROM a\nRUN " + "${".repeat(MEGA / 2),
                "FROM a\nRUN " + "<<A ".repeat(MEGA / 4),
                "FROM a\nRUN " + "case x in ".repeat(MEGA / 10),
                "FROM a\nRUN " + "a \\\n".repeat(MEGA / 4),
                "FROM a\nRUN a \\\n" + "# c\n".repeat(MEGA / 4) + "b",
                "FROM a\nRUN " + "--a ".repeat(MEGA / 4),
                "FROM a\nENV A=" + "${A:-".repeat(MEGA / 5),
                "FROM a\nENV " + "A=b ".repeat(MEGA / 4),
                "FROM a\nLABEL " + "A=\"b ".repeat(MEGA / 5),
                "FROM a\nCMD [" + "\"a\",".repeat(MEGA / 4),
                "FROM a\nCOPY " + "a ".repeat(MEGA / 2),
                "# hadolint ignore=" + "DL3008,".repeat(MEGA / 7) + "\nFROM a\n",
                "#".repeat(MEGA) + "\nFROM a",
                "FROM a\nRUN sh -c '" + "sh -c \"".repeat(MEGA / 7) + "'",
                "FROM a\nEXPOSE " + "1-".repeat(MEGA / 2),
                "FROM a\nRUN " + "apt-get install a;".repeat(MEGA / 18),
                "FROM a\n" + "RUN <<E\n".repeat(MEGA / 9),
                "FROM a\nRUN <<EOF\n" + "a\n".repeat(MEGA / 2),
                "FROM a\nRUN " + ("$(".repeat(60) + ")".repeat(60)).repeat(MEGA / 180),
                "FROM a\nRUN " + ("`" + "$(".repeat(60)).repeat(MEGA / 121),
                "FROM a\nENV A=" + "x".repeat(8_000) + "\nCOPY " + "$A ".repeat(MEGA / 3),
                "FROM a\nENV A=" + "x".repeat(8_000) + "\n" + "LABEL A=$A\n".repeat(3_900),
                "FROM a\nONBUILD " + "ONBUILD ".repeat(MEGA / 8),
                "FROM a\nCMD [" + "1,".repeat(MEGA / 2) + "1]",
                "FROM a\nCMD [" + "1".repeat(MEGA),
                "FROM a\n" + "COPY a\n".repeat(MEGA / 8),
                "FROM a\n" + ("RUN " + "sh -c \"$x\";".repeat(2_000) + "\n").repeat(40),
                "FROM a\n" + ("RUN " + "yes | apt install a;".repeat(2_000) + "\n").repeat(25),
                "FROM a\n" + ("RUN " + "curl http://a | sh;".repeat(2_000) + "\n").repeat(25),
                "FROM a\n" + ("RUN " + "pip install a;".repeat(2_000) + "\n").repeat(30),
                "FROM a\n" + "RUN echo Assume-Yes >/etc/apt/apt.conf\n".repeat(20_000),
                "FROM a\nRUN rm {" + ",".repeat(MEGA / 2) + "}" + "a".repeat(MEGA / 2),
                "FROM a\nRUN curl a | sh -" + "s".repeat(MEGA) + "!",
                "FROM a\nRUN " + "env ".repeat(MEGA / 4),
                "FROM a\nRUN env -S '" + "a ".repeat(MEGA / 2) + "'",
                "FROM a\nRUN a $((" + "(".repeat(MEGA),
                "FROM a\nRUN a " + "<< ".repeat(MEGA / 3),
                "FROM a\nHEALTHCHECK --interval=" + "1s".repeat(MEGA / 2) + " CMD a");
    }

    @Test
    void moreInstructionsThanRulesLookAtAreAGap() {
        assertThat(lint("FROM a\n".repeat(4_001)).gaps())
                .extracting(gap -> gap.place().line() + " " + gap.kind())
                .contains("4001 LIMIT");
    }

    @Test
    void substitutionsNestedTooDeepAreAGap() {
        assertThat(lint("FROM a\nRUN " + "$(".repeat(100) + ")".repeat(100)).gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.place().line()).isEqualTo(2));
    }

    @Test
    void whatIsNoDockerfileIsAGap() {
        assertThat(lint("\u0000\u0001garbage\nFORM alpine\n").gaps())
                .extracting(Gap::kind)
                .containsOnly(Gap.Kind.BROKEN);
    }

    @Test
    void aHeredocThatNeverEndsIsAGap() {
        assertThat(lint("FROM a\nRUN <<EOF\ntrue\n").gaps())
                .extracting(Gap::kind)
                .containsExactly(Gap.Kind.TRUNCATED);
    }

    @Test
    @Timeout(60)
    void tenThousandStagesAreLookedAtUpToALimit() {
        assertThat(lint("FROM a AS s\n" + "FROM s\n".repeat(10_000)).gaps())
                .extracting(gap -> gap.place().line() + " " + gap.kind())
                .containsExactly("4001 LIMIT");
    }

    @Test
    void whatGrowsBeyondMeasureIsNotKnownRatherThanHeld() {
        String many = "FROM a\nENV A=" + "x".repeat(8_000) + "\nEXPOSE " + "$A ".repeat(100_000);

        assertThat(lint(many + "\nEXPOSE 22").findings())
                .extracting(finding -> finding.id())
                .contains("dockerfile/ssh-port");
    }

    @Test
    void tooLargeAFileIsAGap() {
        assertThat(lint("#".repeat((2 << 20) + 1)).gaps())
                .extracting(Gap::kind)
                .containsExactly(Gap.Kind.LIMIT);
    }

    @MethodSource("seeds")
    @FuzzTest
    void fuzz(byte[] data) {
        lint(new String(data, StandardCharsets.UTF_8));
    }

    @Test
    void survivesChangedBytes() throws Exception {
        Damage.of(seeds(), 500, this::fuzz);
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "# escape=`\n# c\nFROM --platform=$X a:1@b AS c\nRUN a ` \n b\n",
                        "ARG A=b\nFROM ${A:-c}\nENV A=1 B=\"$A\" C='x'\nUSER $A\nEXPOSE 1-2/tcp\n",
                        "FROM a\nRUN --mount=type=cache,target=/x if a; then b | c; fi && (d) >e 2>&1\n",
                        "FROM a\nRUN <<-'E' cat <<F > /x\n\tx\n\tE\ny\nF\nCOPY --chmod=777 a b /\n",
                        "FROM a\nCMD [\"a\", \"\\u0041\"]\nONBUILD RUN x $(y `z`) ${w:-v}\n",
                        "FROM a\nRUN case $x in a|b) c;; *) d;; esac; for i in 1 2; do e; done\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static LintResult lint(String text) {
        return DockerfileLint.lint("Dockerfile", text, DockerfileOptions.DEFAULT);
    }
}
