package dev.lazaret.lint.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Limits;
import dev.lazaret.lint.LintResult;

import org.junit.jupiter.api.Test;

import java.util.List;

class ComposeExtendsTest {

    private static final String TEXT =
            """
            services:
              base:
                image: a@sha256:0000000000000000000000000000000000000000000000000000000000000000
                privileged: true
                mem_limit: 1g
                security_opt: [label:disable]
                environment: {DB_PASSWORD: hunter2}
                volumes: ["/var/run/docker.sock:/s"]
              child:
                extends: {service: base}
                privileged: false
                security_opt: ["no-new-privileges:true"]
                environment: {DB_PASSWORD: "${DB_PASSWORD}"}
              grandchild:
                extends: child
            """;

    @Test
    void aServiceHasTheFieldsOfTheOneItExtends() {
        LintResult result = lint(TEXT);
        assertThat(result.gaps()).isEmpty();
        assertThat(seen(result, "compose/docker-socket"))
                .containsExactly("8 'base'", "8 'child'", "8 'grandchild'");
        assertThat(seen(result, "compose/no-memory-limit")).isEmpty();
        assertThat(seen(result, "compose/privileged")).containsExactly("4 'base'");
        assertThat(seen(result, "compose/no-new-privileges")).containsExactly("6 'base'");
        assertThat(seen(result, "compose/secret-in-environment")).containsExactly("7 'base'");
        assertThat(seen(result, "compose/selinux-disabled"))
                .containsExactly("6 'base'", "6 'child'", "6 'grandchild'");
    }

    @Test
    void circlesAndUnknownServicesEnd() {
        LintResult circle =
                lint("services:\n  a: {extends: {service: b}}\n  b: {extends: {service: a}}\n");
        assertThat(circle.gaps()).anyMatch(gap -> gap.reason().contains("in a circle"));
        assertThat(lint("services:\n  a: {extends: nobody}\n").gaps()).isEmpty();
    }

    @Test
    void manyServicesThatExtendALargeOneAreBounded() {
        StringBuilder text = new StringBuilder("services:\n  big:\n    ports: [");
        text.append("1,".repeat(50_000)).append("1]\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("  s").append(i).append(": {extends: big, ports: [2]}\n");
        }
        assertThat(lint(text.toString()).gaps()).isNotEmpty();
    }

    private static LintResult lint(String text) {
        return ComposeLint.lint("compose.yaml", text, Limits.DEFAULT);
    }

    private static List<String> seen(LintResult result, String rule) {
        return result.findings().stream()
                .filter(finding -> finding.id().equals(rule))
                .map(finding ->
                        finding.place().line()
                                + finding.evidence().replaceAll("^service( '[a-z]+').*", "$1"))
                .sorted()
                .toList();
    }
}
