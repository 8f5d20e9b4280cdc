package dev.lazaret.lint.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Limits;
import dev.lazaret.lint.dockerfile.rules.DockerfileOptions;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the file's own comments silence, told by the lines on which EXPOSE is still reported. */
class SilenceTest {

    private static final String RULE = "dockerfile/port-out-of-range";

    @Test
    void aCommentSilencesTheInstructionBehindIt() {
        assertThat(
                        lines(
                                """
                                FROM a
                                # lazaret ignore=dockerfile/port-out-of-range the port is a joke
                                EXPOSE 80000
                                EXPOSE 80001
                                # hadolint ignore=DL3008, DL3011 # why
                                EXPOSE 80002
                                # hadolint ignore=DL3008
                                EXPOSE 80003
                                """))
                .containsExactly(4, 8);
    }

    @Test
    void aStagesCommentSilencesItsStage() {
        assertThat(
                        lines(
                                """
                                FROM a AS one
                                EXPOSE 80000
                                # hadolint stage ignore=DL3011,DL3002
                                FROM b AS two
                                EXPOSE 80001
                                EXPOSE 80002
                                FROM two
                                EXPOSE 80003
                                """))
                .containsExactly(2, 8);
    }

    @Test
    void aStagesCommentElsewhereSilencesNothing() {
        assertThat(lines("FROM a\n# hadolint stage ignore=DL3011\nEXPOSE 80000\n"))
                .containsExactly(3);
    }

    @Test
    void aGlobalCommentSilencesTheFileWhereverItStands() {
        assertThat(
                        lines(
                                """
                                FROM a
                                EXPOSE 80000
                                FROM b
                                EXPOSE 80001
                                # hadolint global ignore=DL3011
                                """))
                .isEmpty();
    }

    @Test
    void commentsOfTrivyEndOnTheirDay() {
        String text = "FROM a\n#trivy:ignore:DS-0008:exp:%s\nEXPOSE 80000\n";
        assertThat(lines(text.formatted("2026-06-02"))).isEmpty();
        assertThat(lines(text.formatted("2026-05-31"))).containsExactly(3);
        assertThat(lines(text.formatted("2026-13-31"))).containsExactly(3);
    }

    private static final String STYLE =
            """
            # check=%s
            FROM scratch AS Build
            # check=skip=LegacyKeyValueFormat;error=true it stays so
            ENV A b
            ENV A b
            EXPOSE 80000
            USER 1
            HEALTHCHECK NONE
            # check=skip=all
            CMD a
            """;

    @Test
    void theCheckDirectiveOfBuildKitSilencesItsChecksInTheFile() {
        assertThat(found(STYLE.formatted("error=true")))
                .containsExactlyInAnyOrder(
                        "dockerfile/stage-name-casing 2",
                        "dockerfile/legacy-key-value 5",
                        RULE + " 6");
        assertThat(found(STYLE.formatted("skip=StageNameCasing,JSONArgsRecommended because")))
                .containsExactlyInAnyOrder("dockerfile/legacy-key-value 5", RULE + " 6");
    }

    @Test
    void skippingAllChecksLeavesTheRulesBuildKitDoesNotKnow() {
        assertThat(found(STYLE.formatted("skip=all"))).containsExactly(RULE + " 6");
    }

    @Test
    void anExperimentalCheckThatIsAskedForRunsThoughAllAreSkipped() {
        String text = "# check=skip=all;experimental=all\n# what\nARG A=1\nFROM scratch\n";
        assertThat(found(text)).contains("dockerfile/definition-description 3");
    }

    @Test
    void aDirectiveBuildKitRefusesIsAGapWithItsLine() {
        for (String check : List.of("skip", "skp=all", "error=maybe", "skip=A; error=true")) {
            assertThat(
                            DockerfileLint.lint(
                                            "Dockerfile",
                                            "# syntax=x\n# check=" + check + "\nFROM scratch\n",
                                            DockerfileOptions.DEFAULT)
                                    .gaps())
                    .singleElement()
                    .satisfies(gap -> {
                        assertThat(gap.place().line()).isEqualTo(2);
                        assertThat(gap.reason()).contains("check directive");
                    });
        }
        assertThat(
                        DockerfileLint.lint(
                                        "Dockerfile",
                                        "# check=skip=A\n# check=skip=B\nFROM scratch\n",
                                        DockerfileOptions.DEFAULT)
                                .gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.reason()).contains("a second time"));
    }

    private static List<String> found(String text) {
        return DockerfileLint.lint("Dockerfile", text, DockerfileOptions.DEFAULT)
                .findings()
                .stream()
                .map(finding -> finding.id() + " " + finding.place().line())
                .toList();
    }

    private static List<Integer> lines(String text) {
        DockerfileOptions options =
                new DockerfileOptions(
                        List.of(),
                        Map.of(),
                        false,
                        false,
                        LocalDate.of(2026, 6, 1),
                        Limits.DEFAULT);
        return DockerfileLint.lint("Dockerfile", text, options).findings().stream()
                .filter(finding -> finding.id().equals(RULE))
                .map(finding -> finding.place().line())
                .toList();
    }
}
