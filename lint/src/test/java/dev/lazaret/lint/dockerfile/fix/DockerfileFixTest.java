package dev.lazaret.lint.dockerfile.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.lint.FixResult;
import dev.lazaret.lint.dockerfile.rules.DockerfileOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class DockerfileFixTest {

    private static final String DIGEST = "sha256:" + "ab".repeat(32);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RUN apk add curl=8 | RUN apk add --no-cache curl=8",
                "RUN apt-get update && apt-get install a && rm -rf /var/lib/apt/lists/* |"
                        + " RUN apt-get update && apt-get install -y --no-install-recommends a &&"
                        + " rm -rf /var/lib/apt/lists/*",
                "RUN apt-get update && apt-get install -y --no-install-recommends a |"
                        + " RUN apt-get update && apt-get install -y --no-install-recommends a &&"
                        + " rm -rf /var/lib/apt/lists/*",
                "ADD a.py conf/ /app/ | COPY a.py conf/ /app/",
                "CMD nginx -g \"daemon off;\" | CMD [\"nginx\", \"-g\", \"daemon off;\"]",
                "CMD exec nginx | CMD [\"nginx\"]",
                "ENTRYPOINT nginx 'a \"b\" \\c' | ENTRYPOINT [\"nginx\", \"a \\\"b\\\" \\\\c\"]",
            })
    void repairs(String before, String after) {
        assertThat(fix("FROM debian:12\n" + before + "\n"))
                .isEqualTo("FROM debian:12\n" + after + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "MAINTAINER Me Myself <me@example.org>"
                        + " | LABEL org.opencontainers.image.authors=\"Me Myself <me@example.org>\"",
                "ENV A b | ENV A=b",
                "ENV A b c=d  $E | ENV A=\"b c=d  $E\"",
                "ENV A \"b c\" | ENV A=\"b c\"",
                "LABEL a.b \t c d | LABEL a.b=\"c d\"",
                "EXPOSE 80/TCP 81/udp 82/Udp | EXPOSE 80/tcp 81/udp 82/udp",
            })
    void repairsStyle(String before, String after) {
        assertThat(fix("FROM debian:12\n" + before + "\n"))
                .isEqualTo("FROM debian:12\n" + after + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "MAINTAINER me and $you",
                "MAINTAINER \"a\" and \"b\"",
                "ENV A b \"c d\"",
                "ENV A b \\c",
                "EXPOSE 80/$P/TCP",
                "ONBUILD ENV A b",
            })
    void leavesWhatQuotesOrVariablesMightChange(String line) {
        String text = "FROM debian:12\n" + line + "\n";
        assertThat(fix(text)).isEqualTo(text);
    }

    @Test
    void keywordsAreWrittenAsMostAreAndEmptyLinesGo() {
        String before =
                """
                FROM debian:12 as one
                from debian:12 \\
                  # why
                  As two
                ENV A b \\

                  # c
                  \t
                  d
                RUN true \\

                """;
        String after =
                """
                FROM debian:12 AS one
                FROM debian:12 \\
                  # why
                  AS two
                ENV A="b \\
                  # c
                  d"
                RUN true \\

                """;

        FixResult result = fixer().fix("Dockerfile", before);

        assertThat(result.text()).isEqualTo(after);
        assertThat(result.skipped()).anyMatch(why -> why.contains("continues nothing"));
        assertThat(fix(before.replace("\n", "\r\n"))).isEqualTo(after.replace("\n", "\r\n"));
    }

    @Test
    void whatIsWrittenAnewFollowsTheCaseOfTheFile() {
        String before =
                """
                from debian:12 As one
                Add . /app/
                maintainer "me"
                COPY x /
                """;

        assertThat(fix(before))
                .isEqualTo(
                        """
                        from debian:12 as one
                        copy . /app/
                        label org.opencontainers.image.authors="me"
                        copy x /
                        """);
        assertThat(fix("from scratch\nCOPY a /\n")).isEqualTo("FROM scratch\nCOPY a /\n");
    }

    @Test
    void aLabelThatIsThereStays() {
        String text = "FROM a\nMAINTAINER me\nLABEL org.opencontainers.image.authors=\"you\"\n";
        assertThat(fix(text)).isEqualTo(text);
    }

    /** Each would, or might, mean something else afterwards. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "RUN [\"apt-get\", \"install\", \"-y\", \"a\"]",
                "RUN apt-get update && apt-get install -y --no-install-recommends a # why",
                "RUN apt-get update && apt-get install -y --no-install-recommends a &",
                "RUN apt-get update && apt-get install -y --no-install-recommends a;",
                "RUN apt-get update",
                "ONBUILD RUN apt-get update && apt-get install -y --no-install-recommends a",
                "ADD data.bin /x/",
                "ADD site.tar.gz /x/",
                "ADD --checksum=sha256:00 a.py /x/",
                "CMD nginx && true",
                "CMD nginx $OPTIONS",
                "CMD nginx *.conf",
                "CMD ./run",
                "CMD cd /x",
                "CMD A=b nginx",
                "RUN cd /app && make",
                "RUN cd /app || make",
            })
    void leavesWhatMightChange(String line) {
        String text = "FROM debian:12\n" + line + "\n";
        assertThat(fix(text)).isEqualTo(text);
    }

    @Test
    void workdirTakesThePlaceOfCdAndIsSetBack() {
        assertThat(fix("FROM a:1\nWORKDIR /src\nRUN cd /app && \\\n    make\nCOPY . x\n"))
                .isEqualTo(
                        "FROM a:1\nWORKDIR /src\nWORKDIR /app\nRUN make\nWORKDIR /src\nCOPY . x\n");
        assertThat(fix("FROM a:1\nRUN cd /app && make\nWORKDIR /x\n"))
                .isEqualTo("FROM a:1\nWORKDIR /app\nRUN make\nWORKDIR /x\n");
    }

    @Test
    void listsThatALaterRunNeedsStay() {
        String text =
                """
                FROM debian:12
                RUN apt-get update && apt-get install -y --no-install-recommends a
                RUN apt-get install -y --no-install-recommends b
                """;

        FixResult result = fixer().fix("Dockerfile", text);

        assertThat(result.text()).isEqualTo(text);
        assertThat(result.skipped()).anyMatch(why -> why.contains("a later RUN uses apt"));
    }

    @Test
    void entrypointAndCmdAreChangedOnlyApart() {
        String both = "FROM debian:12\nENTRYPOINT nginx\nCMD [\"-x\"]\n";
        String unknownBase = "FROM team/app:1\nCMD nginx\n";

        assertThat(fix(both)).isEqualTo(both);
        assertThat(fix(unknownBase)).isEqualTo(unknownBase);
    }

    @Test
    void styleOfTheFileStays() {
        String before =
                """
                # x
                FROM debian:12
                \tRUN apt-get update \\
                \t  # why
                \t  && apt-get  install   -y a
                # the end\
                """;
        String after =
                """
                # x
                FROM debian:12
                \tRUN apt-get update \\
                \t  # why
                \t  && apt-get  install --no-install-recommends   -y a \\
                \t  && rm -rf /var/lib/apt/lists/*
                # the end\
                """;

        assertThat(fix(before.replace("\n", "\r\n"))).isEqualTo(after.replace("\n", "\r\n"));
    }

    @Test
    void repairingTwiceIsRepairingOnce() {
        String once =
                fix(
                        """
                        FROM debian:12
                        WORKDIR /s
                        RUN cd /a && apt-get update && apt-get install b
                        ADD a.py /
                        CMD nginx
                        """);

        assertThat(fix(once)).isEqualTo(once);
        assertThat(fixer().fix("Dockerfile", once).changes()).isEmpty();
    }

    @Test
    void whatACommentSilencesIsLeft() {
        String text = "FROM debian:12\n# hadolint ignore=DL3025\nCMD nginx\n";
        assertThat(fix(text)).isEqualTo(text);
    }

    @Test
    void rulesThatAreNotWantedAreLeft() {
        DockerfileFix none = new DockerfileFix(DockerfileOptions.DEFAULT, rule -> false, Map.of());
        assertThat(none.fix("Dockerfile", "FROM debian:12\nCMD nginx\n").changes()).isEmpty();
    }

    @Test
    void knownDigestsArePinned() {
        DockerfileFix fix =
                new DockerfileFix(
                        DockerfileOptions.DEFAULT,
                        rule -> true,
                        KnownDigests.parse("d", "# ours\ndebian:12 " + DIGEST + "\n"));

        assertThat(fix.fix("Dockerfile", "FROM debian:12 AS x\nFROM alpine:3\n").text())
                .isEqualTo("FROM debian:12@" + DIGEST + " AS x\nFROM alpine:3\n");
    }

    @Test
    void anImageCalledLikeTheInstructionIsPinnedWhereItStands() {
        DockerfileFix fix =
                new DockerfileFix(
                        DockerfileOptions.DEFAULT,
                        rule -> rule.id().equals("dockerfile/undigested-base"),
                        KnownDigests.parse("d", "from:latest " + DIGEST + "\n"));

        assertThat(fix.fix("Dockerfile", "from from\n").text())
                .isEqualTo("from from@" + DIGEST + "\n");
    }

    @Test
    void imagesThatFilesAreTakenFromArePinnedToo() {
        DockerfileFix fix =
                new DockerfileFix(
                        DockerfileOptions.DEFAULT,
                        rule -> rule.id().equals("dockerfile/undigested-base"),
                        KnownDigests.parse("d", "nginx:1.27 " + DIGEST + "\n"));

        assertThat(
                        fix.fix(
                                        "Dockerfile",
                                        """
                                        ARG V=1.27
                                        FROM scratch
                                        COPY --from=nginx:1.27 /nginx:1.27 /a
                                        RUN --mount=type=bind,from=nginx:1.27,target=/b true
                                        FROM nginx:$V
                                        """)
                                .text())
                .isEqualTo(
                        """
                        ARG V=1.27
                        FROM scratch
                        COPY --from=nginx:1.27@DIGEST /nginx:1.27 /a
                        RUN --mount=type=bind,from=nginx:1.27@DIGEST,target=/b true
                        FROM nginx:$V
                        """
                                .replace("DIGEST", DIGEST));
    }

    @Test
    void aListOfDigestsThatIsNoneNamesTheLine() {
        assertThatThrownBy(() -> KnownDigests.parse("d.txt", "a:1@" + DIGEST + "\nb:2\n"))
                .hasMessageContaining("d.txt:2: must be an image and its digest");
    }

    private static String fix(String text) {
        return fixer().fix("Dockerfile", text).text();
    }

    private static DockerfileFix fixer() {
        return new DockerfileFix(DockerfileOptions.DEFAULT, rule -> true, Map.of());
    }
}
