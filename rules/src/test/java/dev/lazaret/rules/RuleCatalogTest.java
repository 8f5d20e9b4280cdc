package dev.lazaret.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

class RuleCatalogTest {

    private static final Path PAGES =
            Path.of(System.getProperty("lazaret.root", "..")).resolve("docs/rules");
    private static final RuleCatalog CATALOG = RuleCatalog.ofAllRooms();

    @Test
    void everyRuleHasItsPageAndEveryPageItsRule() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<String> pages =
                    files.filter(file -> PAGES.relativize(file).getNameCount() > 1)
                            .filter(file -> file.toString().endsWith(".md"))
                            .map(file -> PAGES.relativize(file).toString().replace(".md", ""))
                            .sorted()
                            .toList();

            assertThat(pages)
                    .containsExactlyElementsOf(
                            new TreeSet<>(CATALOG.all().stream().map(Rule::id).toList()));
        }
    }

    @Test
    void pagesSayWhatTheRulesSay() {
        assertThat(CATALOG.all())
                .hasSizeGreaterThan(500)
                .allSatisfy(rule -> {
                    String page = RulePages.text(rule);
                    assertThat(page.lines().findFirst().orElse("")).endsWith(rule.title());
                    assertThat(page).containsPattern("[Ss]everity:? " + rule.severity().label());
                    assertThat(page.replaceAll("\\s+", " ")).contains(rule.remedy());
                    assertThat(rule.aliases()).allSatisfy(a -> assertThat(page).contains(a));
                });
    }

    @Test
    void theIndexLinksEveryPageAndEveryAlias() {
        Goldens.assertMatches(PAGES.resolve("README.md"), RuleIndex.of(CATALOG.all()));
    }

    @Test
    void findsRulesByAnyNameInAnyCase() {
        assertThat(ids(CATALOG.named("dl3002"))).contains("dockerfile/root-user");
        assertThat(ids(CATALOG.named("CIS-4.1"))).contains("image/root-user");
        assertThat(ids(CATALOG.named("IMAGE/ROOT-USER"))).containsExactly("image/root-user");
        assertThat(CATALOG.named("CVE-2021-44228")).isEmpty();
    }

    @Test
    void knowsWhatWasProbablyMeant() {
        assertThat(CATALOG.nearest("image/rootuser")).contains("image/root-user");
        assertThat(CATALOG.nearest("cis-di-00001")).contains("CIS-DI-0001");
        assertThat(CATALOG.nearest("something else altogether")).isEmpty();
    }

    @Test
    void searchesWordsInEverythingARuleSays() {
        assertThat(ids(CATALOG.matching(List.of("AWS", "session"))))
                .containsExactly("image/secret-aws-session-token");
        assertThat(CATALOG.matching(List.of())).isEqualTo(CATALOG.all());
    }

    @Test
    void countsTheItemsOfABenchmarkAsPeopleDo() {
        Rule one = rule("image/a", "CIS-4.10");
        Rule two = rule("image/b", "CIS-4.9");

        assertThat(Crosswalk.of(List.of(one, two)).rows())
                .extracting(Crosswalk.Row::alias)
                .containsExactly("CIS-4.9", "CIS-4.10");
    }

    @Test
    void refusesTwoRulesOfOneName() {
        assertThatThrownBy(() -> new RuleCatalog(List.of(rule("image/a"), rule("image/a"))))
                .hasMessage("two rules are called 'image/a'");
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream().map(Rule::id).toList();
    }

    private static Rule rule(String id, String... aliases) {
        return new Rule(id, List.of(aliases), Severity.LOW, "t", "r");
    }
}
