package dev.lazaret.lint.compose;

import dev.lazaret.base.Limits;
import dev.lazaret.base.Rule;
import dev.lazaret.lint.yaml.FixtureLines;
import dev.lazaret.lint.yaml.RulePages;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

class ComposeRulesTest {

    private static final List<Rule> RULES =
            ComposeRules.all().stream().map(ComposeRule::rule).toList();

    @TestFactory
    Stream<DynamicTest> everyRuleFiresAndIsSilentAsItsFolderSays() {
        return RULES.stream()
                .flatMap(rule ->
                        FixtureLines.tests(
                                rule, text -> ComposeLint.lint("case.yaml", text, Limits.DEFAULT)));
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
