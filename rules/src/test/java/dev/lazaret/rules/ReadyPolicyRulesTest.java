package dev.lazaret.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.Location;
import dev.lazaret.base.Rule;
import dev.lazaret.judge.Judge;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.judge.Policy;
import dev.lazaret.judge.ReadyPolicies;
import dev.lazaret.judge.clause.Glob;
import dev.lazaret.judge.facts.Facts;
import dev.lazaret.judge.yaml.PolicyException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ready policies name rules that exist, and leave out none they are about. */
class ReadyPolicyRulesTest {

    private static final Pattern RULES = Pattern.compile("rule: \\[([^\\]]*)\\]");
    private static final RuleCatalog CATALOG = RuleCatalog.ofAllRooms();

    /** OSV's ids of malicious packages are no rules. */
    private static final List<String> WITHOUT_RULE = List.of("MAL-*");

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "cis-docker-4", "distroless", "strict"})
    void everyNamedRuleExists(String policy) {
        assertThat(named(policy))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(
                                        WITHOUT_RULE.contains(name)
                                                || CATALOG.all().stream()
                                                        .anyMatch(rule -> fits(name, rule)))
                                .as("%s names %s", policy, name)
                                .isTrue());
    }

    /**
     * CIS Docker Benchmark 1.6, section 4. Items 4.5 (content trust) and 4.12 (signed artefacts)
     * are about signatures; no file or image shows them.
     */
    @ParameterizedTest
    @ValueSource(strings = {"4.1", "4.2", "4.3", "4.6", "4.7", "4.8", "4.9", "4.10", "4.11"})
    void cisDockerDecidesEveryRuleOfAnItem(String item) throws PolicyException {
        Policy policy = Policy.parse("cis", ReadyPolicies.text("cis-docker-4").orElseThrow());
        List<Rule> rules = CATALOG.named("CIS-" + item);

        assertThat(rules).as("rules of CIS %s", item).isNotEmpty();
        assertThat(rules)
                .allSatisfy(rule ->
                        assertThat(disposition(policy, rule))
                                .isIn(Disposition.BLOCK, Disposition.WARN));
    }

    /** Every rule about malware has this alias. */
    @ParameterizedTest
    @ValueSource(strings = {"baseline", "strict"})
    void whoBlocksMalwareBlocksEveryRuleAboutIt(String name) throws PolicyException {
        Policy policy = Policy.parse(name, ReadyPolicies.text(name).orElseThrow());

        assertThat(CATALOG.named("CWE-506"))
                .hasSizeGreaterThan(4)
                .allSatisfy(
                        rule -> assertThat(disposition(policy, rule)).isEqualTo(Disposition.BLOCK));
    }

    @Test
    void cisDockerBlocksRootByWhateverProgramFoundIt() throws PolicyException {
        Policy policy = Policy.parse("cis", ReadyPolicies.text("cis-docker-4").orElseThrow());

        assertThat(CATALOG.named("DL3002"))
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        rule -> assertThat(disposition(policy, rule)).isEqualTo(Disposition.BLOCK));
    }

    private static Disposition disposition(Policy policy, Rule rule) {
        ConfigurationFinding finding =
                new ConfigurationFinding(
                        rule.id(),
                        rule.aliases(),
                        rule.severity(),
                        rule.title(),
                        Location.NOWHERE,
                        "",
                        rule.remedy());
        return new Judge(policy)
                .judge(List.of(finding), Facts.on(LocalDate.of(2026, 1, 1)))
                .findings()
                .getFirst()
                .disposition();
    }

    private static boolean fits(String name, Rule rule) {
        Glob glob = new Glob(name);
        return Stream.concat(Stream.of(rule.id()), rule.aliases().stream())
                .anyMatch(glob::matchesInAnyCase);
    }

    private static List<String> named(String policy) {
        return RULES.matcher(ReadyPolicies.text(policy).orElseThrow())
                .results()
                .flatMap(result -> Arrays.stream(result.group(1).split(",", -1)))
                .map(String::strip)
                .distinct()
                .toList();
    }
}
