package dev.lazaret.lint.dockerfile.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lists are those of BuildKit's own checks (frontend/dockerfile/instructions/parse.go). podman
 * 4.3.1 refused all of the first list too, but for wrong names of stages, blank names of variables
 * and what ONBUILD holds back, which fails in builds upon the image.
 */
class NeedsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM",
                "FROM --platform=x",
                "FROM a b",
                "FROM a b c",
                "FROM a AS",
                "FROM a AS 1b",
                "FROM a AS b/c",
                "FROM a AS b # c",
                "ADD",
                "ADD a",
                "ADD [\"a\"]",
                "ARG",
                "ARG =b",
                "ARG A =b",
                "CMD [\"a\", 1]",
                "COPY",
                "COPY a",
                "COPY --from=b a",
                "COPY [\"a\"]",
                "COPY <<EOF\nEOF",
                "ENTRYPOINT [true]",
                "ENV",
                "ENV A",
                "ENV A=b C",
                "ENV A=b # C",
                "ENV =b",
                "EXPOSE",
                "HEALTHCHECK",
                "HEALTHCHECK --interval=5s",
                "HEALTHCHECK CMD",
                "HEALTHCHECK CMD []",
                "HEALTHCHECK CMD [\"a\", 1.5]",
                "HEALTHCHECK NONE a",
                "HEALTHCHECK curl localhost",
                "HEALTHCHECK CMD[\"a\"]",
                "HEALTHCHECK --interval=5 CMD a",
                "HEALTHCHECK --interval=-5s CMD a",
                "HEALTHCHECK --timeout=5sec CMD a",
                "HEALTHCHECK --timeout=999us CMD a",
                "HEALTHCHECK --start-period=1m30 CMD a",
                "HEALTHCHECK --start-interval=$X CMD a",
                "HEALTHCHECK --retries=-1 CMD a",
                "HEALTHCHECK --retries=3.5 CMD a",
                "HEALTHCHECK --retries=3x CMD a",
                "HEALTHCHECK --retry=3 CMD a",
                "LABEL",
                "LABEL a",
                "LABEL a=b c",
                "MAINTAINER",
                "ONBUILD",
                "ONBUILD COPY a",
                "ONBUILD ENV",
                "RUN [\"a\", null]",
                "SHELL",
                "SHELL bash",
                "SHELL []",
                "SHELL [\"bash\"",
                "SHELL [1]",
                "STOPSIGNAL",
                "USER",
                "VOLUME",
                "VOLUME []",
                "VOLUME [\"\"]",
                "WORKDIR",
                "workdir  \\\n  ",
            })
    void isToldWithItsLineWhatABuilderRefuses(String line) {
        Dockerfile file = parse("FROM a\n\n" + line + "\n");

        assertThat(file.problems()).hasSize(1);
        Problem problem = file.problems().getFirst();
        assertThat(problem.kind()).isEqualTo(Gap.Kind.BROKEN);
        assertThat(problem.at().line()).isEqualTo(3);
        assertThat(problem.reason()).contains(" needs ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM a",
                "from a as B-1_.c",
                "FROM --platform=$X a",
                "ADD a b",
                "ADD [\"a\", \"b\"]",
                "ARG A",
                "ARG A B=c",
                "CMD",
                "CMD []",
                "CMD [\"a\"] b",
                "CMD [ 1 -eq 1 ]",
                "COPY a b c/",
                "COPY <<A /b\nA",
                "COPY <<A <<B /b/\nA\nB",
                "ENTRYPOINT",
                "ENTRYPOINT []",
                "ENV A b",
                "ENV A=",
                "ENV A=\"b c\" D=e\\ f",
                "EXPOSE 1",
                "HEALTHCHECK NONE",
                "healthcheck --interval=5s cmd a",
                "HEALTHCHECK CMD [\"a\"]",
                "HEALTHCHECK --interval=1m30s --timeout=.5s --start-period=0 --retries=0 CMD a",
                "HEALTHCHECK --interval=+1.5h --start-interval=1000us --start-period=0s CMD a",
                "LABEL a b",
                "LABEL \"a\"=\"b\" \\\n  c=d",
                "MAINTAINER a b <c>",
                "ONBUILD RUN a",
                "RUN",
                "RUN a",
                "RUN <<A\nA",
                "RUN [ -f a ]",
                "SHELL [\"bash\", \"-c\"]",
                "STOPSIGNAL 9",
                "USER a:b",
                "VOLUME a b",
                "VOLUME [\"a\"]",
                "WORKDIR /a b",
            })
    void isSilentAboutWhatABuilderTakes(String line) {
        assertThat(parse("FROM a\n" + line + "\n").problems()).isEmpty();
    }

    @Test
    void saysWhatIsNeededAndWhatIsWritten() {
        assertThat(reason("COPY --chown=1 app.jar"))
                .isEqualTo(
                        "COPY needs one or more sources and a destination; written is 'app.jar'");
        assertThat(reason("USER")).isEqualTo("USER needs a user; nothing is written");
        assertThat(reason("ENV A=b \\\n  C"))
                .isEqualTo(
                        "ENV needs a name and a value, or pairs of NAME=VALUE; a word has no '='"
                                + " at 3:3");
        assertThat(reason("ONBUILD")).isEqualTo("ONBUILD needs an instruction; nothing is written");
        assertThat(reason("ONBUILD RUNN a")).isEqualTo("no instruction is called 'RUNN'");
    }

    @Test
    void secretsAreNotShown() {
        assertThat(reason("ENV TOKEN= hunter2")).doesNotContain("hunter2");
        assertThat(reason("ARG =hunter2")).doesNotContain("hunter2");
        assertThat(reason("ADD https://me:hunter2@example.org/a")).doesNotContain("hunter2");
        assertThat(reason("HEALTHCHECK curl -u me:hunter2 x")).doesNotContain("hunter2");
        assertThat(reason("CMD [\"--password=hunter2\", 1]")).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "ARG A=b\n", "\n\n"})
    void aFileWithoutFromBuildsNothing(String text) {
        assertThat(parse(text).problems())
                .extracting(Problem::reason)
                .containsExactly("there is no FROM, so nothing to build");
    }

    private static String reason(String line) {
        return parse("FROM a\n" + line + "\n").problems().getFirst().reason();
    }

    private static Dockerfile parse(String text) {
        return Dockerfile.parse(text, Limits.DEFAULT);
    }
}
