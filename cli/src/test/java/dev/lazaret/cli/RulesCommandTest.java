package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class RulesCommandTest {

    @TempDir private Path home;

    @Test
    void listsRulesThatHaveEveryWord() {
        Outcome outcome = lazaret("rules", "aws", "SESSION");

        assertThat(outcome.exit()).isEqualTo(ExitCode.PASSED);
        assertThat(outcome.out())
                .startsWith("image/secret-aws-session-token   high   AWS session token\n\n1 of ");
    }

    @Test
    void findsWhatAnotherProgramCallsARule() {
        assertThat(lazaret("rules", "cis-4.9").out())
                .contains("image/added-url")
                .doesNotContain("image/root-user");
    }

    @Test
    void saysWhenNothingMatches() {
        Outcome outcome = lazaret("rules", "image/rootuser");

        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo(
                        "lazaret: no rule mentions 'image/rootuser'; did you mean"
                                + " 'image/root-user'?\n");
    }

    @Test
    void printsTheCrosswalkForPeopleAndPrograms() {
        assertThat(lazaret("rules", "--crosswalk", "-f", "csv", "image/root-user").out())
                .startsWith("alias,of,rule,title\n")
                .contains("\nDL3002,Hadolint,image/root-user,The container runs as root\n")
                .contains("\nCIS-4.1,\"CIS Docker Benchmark, section and item\",image/root-user,");
        assertThat(lazaret("rules", "--crosswalk", "-f", "markdown", "image/root-user").out())
                .startsWith("| alias | of | rule | title |\n|---|---|---|---|\n")
                .contains("| DL3002 | Hadolint | image/root-user | The container runs as root |");
    }

    @Test
    void printsJson() {
        assertThat(lazaret("rules", "-f", "json", "image/secret-aws-session-token").out())
                .isEqualTo(
                        """
                        [
                          {
                            "id": "image/secret-aws-session-token",
                            "severity": "high",
                            "title": "AWS session token",
                            "aliases": [ ]
                          }
                        ]
                        """);
    }

    @Test
    void refusesAFormatThatIsNone() {
        Outcome outcome = lazaret("rules", "-f", "xml");

        assertThat(outcome.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("one of table, json, markdown, csv");
    }

    @Test
    void explainsARuleByAnyOfItsNames() {
        Outcome outcome = lazaret("explain", "IMAGE/root-user");

        assertThat(outcome.exit()).isEqualTo(ExitCode.PASSED);
        assertThat(outcome.out())
                .startsWith("The container runs as root\n\nimage/root-user, severity medium")
                .contains("\nWhy\n", "\nRemedy\n", "USER <uid>", "CIS-4.1")
                .doesNotContain("\n\n\n", "##", "`");
        assertThat(lazaret("explain", "cis-4.9").out()).contains("image/added-url, severity");
    }

    @Test
    void listsTheRulesOfANameThatManyHave() {
        assertThat(lazaret("explain", "cwe-250").out())
                .startsWith("CWE-250 is another name of ")
                .contains("\nkubernetes/privileged ")
                .endsWith("shows one.\n");
    }

    @Test
    void explainAsksForTheImageOfAVulnerabilityOnly() {
        Outcome vulnerability = lazaret("explain", "GHSA-jfh8-c2jp-5v3q");
        Outcome typo = lazaret("explain", "DL33002");

        assertThat(vulnerability.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(vulnerability.err())
                .contains("lazaret explain GHSA-jfh8-c2jp-5v3q --image IMAGE");
        assertThat(typo.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(typo.err()).contains("no rule is called 'DL33002'; did you mean 'DL3002'?");
    }

    private Outcome lazaret(String... arguments) {
        return new Running(home).lazaret(arguments);
    }
}
