package dev.lazaret.lint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds a room's rules to their pages. */
public final class RulePages {

    private RulePages() {}

    /** Every rule has a page that says the same title, severity, remedy and aliases. */
    public static void check(List<Rule> rules) throws IOException {
        Path docs = Path.of(System.getProperty("lazaret.root", "..")).resolve("docs/rules");
        for (Rule rule : rules) {
            String page = Files.readString(docs.resolve(rule.id() + ".md"));
            assertThat(page).startsWith("# " + rule.title() + "\n");
            assertThat(page).contains("severity " + rule.severity().label());
            assertThat(page.replaceAll("\\s+", " ")).contains(rule.remedy());
            for (String part : List.of("Why", "Evidence", "Remedy", "Aliases", "References")) {
                assertThat(page).as("%s", rule.id()).contains("\n## " + part + "\n");
            }
            for (String alias : rule.aliases()) {
                assertThat(page).as("%s", rule.id()).contains(alias);
            }
        }
    }

    /** An id and an alias name one rule; CWE numbers are classes and may recur. */
    public static void checkUnique(List<Rule> rules) {
        Map<String, String> owners = new HashMap<>();
        for (Rule rule : rules) {
            assertThat(owners.put(rule.id(), rule.id())).as("%s twice", rule.id()).isNull();
            for (String alias : rule.aliases()) {
                if (!alias.startsWith("CWE-")) {
                    assertThat(owners.put(alias, rule.id())).as("%s twice", alias).isNull();
                }
            }
        }
    }
}
