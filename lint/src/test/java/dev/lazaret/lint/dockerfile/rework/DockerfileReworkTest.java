package dev.lazaret.lint.dockerfile.rework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.lint.FixResult;
import dev.lazaret.lint.dockerfile.DockerfileLint;
import dev.lazaret.lint.dockerfile.rules.DockerfileOptions;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

class DockerfileReworkTest {

    private static final Rework NOTHING =
            new Rework(names(), names(), names(), List.of(), List.of(), false);

    private static SortedSet<String> names(String... names) {
        return new TreeSet<>(Set.of(names));
    }

    private static FixResult rework(String text, Rework rework) {
        return DockerfileRework.apply("Dockerfile", text, rework, DockerfileOptions.DEFAULT);
    }

    private static Rework stated(String text) {
        return StatedRework.of("Dockerfile", text, DockerfileOptions.DEFAULT);
    }

    private static Rework without(String... variables) {
        return new Rework(names(variables), names(), names(), List.of(), List.of(), false);
    }

    @Test
    void takesNamesOutOfPairsAndLeavesTheRestAsItIs() {
        String text =
                """
                # kept
                FROM debian:12
                ENV MODE="a b" API_TOKEN=x \\
                    # why
                    LAST=1
                ENV PASSWORD old form
                CMD ["app"]
                """;

        FixResult result = rework(text, without("API_TOKEN", "PASSWORD"));

        assertThat(result.text())
                .isEqualTo(
                        """
                        # kept
                        FROM debian:12
                        ENV MODE="a b" \\
                            LAST=1
                        CMD ["app"]
                        """);
        assertThat(result.changes())
                .containsExactly(
                        "Dockerfile:3: ENV no longer sets API_TOKEN",
                        "Dockerfile:6: ENV no longer sets PASSWORD");
    }

    @Test
    void aRunThatReadsTheSecretIsHandedIt() {
        String text =
                """
                FROM debian:12
                ARG TOKEN
                RUN echo $TOKENS && curl -H "$TOKEN" https://a.example/
                RUN echo ${TOKEN}
                """;

        assertThat(rework(text, without("TOKEN")).text())
                .isEqualTo(
                        """
                        FROM debian:12
                        RUN --mount=type=secret,id=TOKEN,env=TOKEN echo $TOKENS && curl -H "$TOKEN" https://a.example/
                        RUN --mount=type=secret,id=TOKEN,env=TOKEN echo ${TOKEN}
                        """);
    }

    @Test
    void aSecretThatAnotherInstructionUsesIsLeftAndSaid() {
        String text = "FROM debian:12\nARG TOKEN\nLABEL t=$TOKEN\n";

        FixResult result = rework(text, without("TOKEN"));

        assertThat(result.text()).isEqualTo(text);
        assertThat(result.skipped())
                .containsExactly("Dockerfile:3: TOKEN is left: LABEL uses its value");
    }

    @Test
    void portsGoWhateverTheirForm() {
        Rework rework = new Rework(names(), names(), names("22/tcp"), List.of(), List.of(), false);

        assertThat(rework("FROM a\nEXPOSE 80 22 443/tcp\nEXPOSE 22/tcp\n", rework).text())
                .isEqualTo("FROM a\nEXPOSE 80 443/tcp\n");
    }

    @Test
    void theLastStageIsCleanedUpAndCopiedIntoAnEmptyOne() {
        String text =
                """
                FROM golang:1 AS built
                RUN go build
                FROM debian:12
                COPY --from=built /app /app
                USER 1000
                CMD ["/app"]\
                """;
        Rework rework =
                new Rework(
                        names(),
                        names(),
                        names(),
                        List.of(List.of("chmod", "u-s", "/bin/su"), List.of("rm", "-rf", "/x")),
                        List.of("ENV A=1", "USER 65532:65532", "CMD [\"/app\"]"),
                        true);

        assertThat(rework(text, rework).text())
                .isEqualTo(
                        """
                        FROM golang:1 AS built
                        RUN go build
                        FROM debian:12 AS built2
                        COPY --from=built /app /app
                        USER 1000

                        USER root
                        RUN chmod u-s /bin/su \\
                         && rm -rf /x

                        # One layer: what an earlier one replaced or removed does not ship.
                        FROM scratch
                        COPY --from=built2 / /
                        ENV A=1
                        USER 65532:65532
                        CMD ["/app"]
                        """);
    }

    @Test
    void whatIsRestatedTakesThePlaceOfWhatStood() {
        Rework rework =
                new Rework(
                        names(),
                        names(),
                        names(),
                        List.of(),
                        List.of("STOPSIGNAL SIGTERM", "CMD [\"app\"]"),
                        false);

        assertThat(rework("FROM a\nSTOPSIGNAL X\nLABEL a=b\nCMD app\n", rework).text())
                .isEqualTo("FROM a\nLABEL a=b\nSTOPSIGNAL SIGTERM\nCMD [\"app\"]\n");
    }

    @Test
    void lineEndsStay() {
        String text = "FROM alpine:3.20\r\nEXPOSE 22\r\nCMD [\"a\"]\r\n";

        String result = rework(text, stated(text)).text();

        assertThat(result).contains("\r\nUSER 65532:65532\r\n").doesNotContain("EXPOSE");
        assertThat(result.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void whatTheFileAloneShowsIsNoLongerFound() {
        String text =
                """
                FROM debian:12
                ENV DB_PASSWORD=hunter2hunter2 MODE=x
                EXPOSE 22 80
                CMD ["app"]
                """;

        FixResult result = rework(text, stated(text));

        assertThat(rules(text))
                .contains(
                        "dockerfile/secret-in-env", "dockerfile/ssh-port", "dockerfile/root-user");
        assertThat(rules(result.text()))
                .doesNotContain(
                        "dockerfile/secret-in-env", "dockerfile/ssh-port", "dockerfile/root-user")
                .isSubsetOf(rules(text));
        assertThat(result.text()).contains("useradd -r -l -M -u 65532");
        assertThat(rework(result.text(), stated(result.text())).text()).isEqualTo(result.text());
    }

    @Test
    void aBaseOfUnknownProgramsGetsANumberOnly() {
        String text = "FROM registry.example/team/base:1\nCMD [\"app\"]\n";

        assertThat(rework(text, stated(text)).text())
                .isEqualTo(text + "USER 65532:65532\n")
                .doesNotContain("RUN");
    }

    @Test
    void whatIsNoDockerfileForAPosixShellIsLeft() {
        Rework rework = new Rework(names(), names(), names(), List.of(), List.of("USER 1"), false);
        for (String text :
                List.of(
                        "",
                        "RUN x\n",
                        "FROM a\nNONSENSE b\n",
                        "# escape=`\nFROM a\n",
                        "FROM a\nSHELL [\"powershell\", \"-Command\"]\n")) {
            FixResult result = rework(text, rework);
            assertThat(result.text()).isEqualTo(text);
            assertThat(result.skipped()).as(text).hasSize(1);
        }
        assertThat(rework("FROM a\n", NOTHING).text()).isEqualTo("FROM a\n");
    }

    private static Set<String> rules(String text) {
        Set<String> ids = new TreeSet<>();
        DockerfileLint.lint("Dockerfile", text, DockerfileOptions.DEFAULT)
                .findings()
                .forEach(finding -> ids.add(finding.id()));
        return ids;
    }
}
