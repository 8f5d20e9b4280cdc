package dev.lazaret.cli.explain;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Text;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.rules.RuleCatalog;
import dev.lazaret.rules.RulePages;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** {@code lazaret explain RULE}: the page of a rule, or of the few that an alias names. */
final class RuleExplanation {

    private static final int PAGES_MAX = 3;
    private static final int WIDTH_MAX = 100;

    /** Ids of advisories end in a number of three digits or more, or are GitHub's. */
    private static final Pattern VULNERABILITY =
            Pattern.compile("(?i)[a-z][a-z0-9-]*-[0-9]{4}[-:][0-9].*|GHSA(-[0-9a-z]{4}){3}");

    private final Shell shell;
    private final boolean color;

    RuleExplanation(Shell shell, boolean color) {
        this.shell = shell;
        this.color = color;
    }

    void print(String id) throws IOException, UsageException {
        RuleCatalog catalog = RuleCatalog.ofAllRooms();
        List<Rule> rules = catalog.named(id);
        if (rules.isEmpty()) {
            throw unknown(id, catalog);
        }
        if (rules.size() > PAGES_MAX) {
            String name =
                    rules.getFirst().aliases().stream()
                            .filter(id::equalsIgnoreCase)
                            .findFirst()
                            .orElse(id);
            shell.out().printf("%s is another name of %d rules:%n%n", name, rules.size());
            RulesCommand.list(rules).print(Listing.Format.TABLE, shell.out());
            shell.out().printf("%n'lazaret explain %s' shows one.%n", rules.getFirst().id());
            return;
        }
        int width = Math.min(WIDTH_MAX, shell.width());
        for (Rule rule : rules) {
            if (!rule.equals(rules.getFirst())) {
                shell.out().println("\n" + "─".repeat(Math.max(1, width)) + "\n");
            }
            shell.out().print(MarkdownText.of(RulePages.text(rule), width, color));
        }
    }

    /** Whether the catalogue has a rule of this name. */
    static boolean isRule(String id) {
        return !RuleCatalog.ofAllRooms().named(id).isEmpty();
    }

    private static UsageException unknown(String id, RuleCatalog catalog) {
        String shown = Text.quote(id, 100);
        if (VULNERABILITY.matcher(id).matches()) {
            return new UsageException(
                    "%s is a vulnerability, so it can only be explained for an image: lazaret explain %s --image IMAGE"
                            .formatted(shown, shown));
        }
        return new UsageException(
                "no rule is called '"
                        + shown
                        + "'"
                        + catalog.nearest(id)
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse(".")
                        + " 'lazaret rules WORD' finds rules; a vulnerability needs --image IMAGE.");
    }
}
