package dev.lazaret.lint.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.lint.dockerfile.rules.DockerfileOptions;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What a reader is told of a variable that is not defined. */
class UndefinedVariableTest {

    @Test
    void saysWhichNameWasProbablyMeant() {
        assertThat(evidence("FROM alpine:3.20\nENV PATH=$PAHT:/a\n"))
                .containsExactly("$PAHT is not defined (did you mean $PATH?)");
    }

    @Test
    void doesNotProposeTheNameThatIsWritten() {
        assertThat(evidence("FROM alpine:3.20\nENV LIBRARIES=/a:$LIBRARIES\n"))
                .containsExactly("$LIBRARIES is not defined");
    }

    @Test
    void saysWhereItIsDefinedInstead() {
        assertThat(
                        evidence(
                                """
                                ARG VERSION=1
                                FROM team/base:1
                                COPY $VERSION $TARGETARCH $MORE /a/
                                ARG MORE=1
                                """))
                .containsExactly(
                        "$VERSION is defined before FROM only; this stage needs an ARG of its own for it",
                        "$TARGETARCH is defined before FROM only; this stage needs an ARG of its own for it",
                        "$MORE is defined by an ARG further below only");
    }

    @Test
    void aFileOfVariablesOnlyIsReadInTime() {
        String many = "ENV A=1" + " B=$A$C".repeat(50_000) + "\n";
        String names = "ARG A0=1\nFROM scratch\n" + stages(1_900);

        assertThat(evidence("FROM scratch\nLABEL x=" + "$a$b".repeat(100_000) + "\n")).hasSize(2);
        assertThat(evidence("FROM scratch\n" + many)).hasSize(1);
        assertThat(evidence(names)).isNotEmpty();
    }

    private static String stages(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("ENV V%d=$X%d\nFROM %s AS s%d\n".formatted(i, i, last(i), i));
        }
        return text.toString();
    }

    private static String last(int i) {
        return i == 0 ? "scratch" : "s" + (i - 1);
    }

    private static List<String> evidence(String text) {
        return DockerfileLint.lint(
                        "Dockerfile",
                        text,
                        DockerfileOptions.DEFAULT,
                        rule -> rule.id().equals("dockerfile/undefined-variable"))
                .findings()
                .stream()
                .map(finding -> finding.evidence())
                .toList();
    }
}
