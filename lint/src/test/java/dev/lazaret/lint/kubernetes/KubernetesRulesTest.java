package dev.lazaret.lint.kubernetes;

import dev.lazaret.base.Rule;
import dev.lazaret.lint.kubernetes.rules.KubernetesOptions;
import dev.lazaret.lint.kubernetes.rules.KubernetesRule;
import dev.lazaret.lint.yaml.FixtureLines;
import dev.lazaret.lint.yaml.RulePages;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

class KubernetesRulesTest {

    private static final KubernetesOptions OPTIONS =
            KubernetesOptions.DEFAULT.withTrustedRegistries(List.of("registry.example"));
    private static final List<Rule> RULES =
            KubernetesRules.all().stream().map(KubernetesRule::rule).toList();

    @TestFactory
    Stream<DynamicTest> everyRuleFiresAndIsSilentAsItsFolderSays() {
        return RULES.stream()
                .flatMap(rule ->
                        FixtureLines.tests(
                                rule, text -> KubernetesLint.lint("case.yaml", text, OPTIONS)));
    }

    @Test
    void everyRuleHasItsPage() throws IOException {
        RulePages.check(RULES);
    }

    @Test
    void idsAndAliasesNameOneRule() {
        RulePages.checkUnique(RULES);
    }
}
