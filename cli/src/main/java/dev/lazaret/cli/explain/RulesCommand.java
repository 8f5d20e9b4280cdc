package dev.lazaret.cli.explain;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Text;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.rules.Crosswalk;
import dev.lazaret.rules.RuleCatalog;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code lazaret rules}: everything that is looked for. */
@Command(
        name = "rules",
        sortOptions = false,
        description = "List the rules, or find the one that another program's id means.",
        footer = {
            "",
            "An alias is accepted wherever a rule's id is: in --ignore, in waivers and policies, in",
            "comments of Dockerfiles, and by 'lazaret explain'."
        })
public final class RulesCommand extends StandardOptions implements Callable<Integer> {

    @Parameters(
            paramLabel = "WORD",
            arity = "0..*",
            description = "Only rules whose id, title, severity or aliases have every word.")
    List<String> words = new ArrayList<>();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "NAME",
            description = "table, json, markdown or csv.")
    String format = "table";

    @Option(
            names = "--crosswalk",
            description =
                    "List the other ids (DL, DS, DKL, CIS, KSV, CWE) with the rules they mean.")
    boolean crosswalk;

    private final Shell shell;

    public RulesCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        Listing.Format form = form();
        RuleCatalog catalog = RuleCatalog.ofAllRooms();
        List<Rule> rules = catalog.matching(words);
        if (rules.isEmpty()) {
            shell.err().println("lazaret: " + nothing(catalog));
        }
        (crosswalk ? crosswalk(rules) : list(rules)).print(form, shell.out());
        if (form == Listing.Format.TABLE && !rules.isEmpty()) {
            shell.out()
                    .printf(
                            "%n%d of %d rules. 'lazaret explain ID' shows one: why, evidence,"
                                    + " remedy.%n",
                            rules.size(), catalog.all().size());
        }
        return ExitCode.PASSED;
    }

    private Listing.Format form() throws UsageException {
        for (Listing.Format form : Listing.Format.values()) {
            if (form.label().equals(format)) {
                return form;
            }
        }
        throw new UsageException(
                "there is no format '"
                        + Text.quote(format, 40)
                        + "'; one of table, json, markdown, csv");
    }

    private String nothing(RuleCatalog catalog) {
        String typed = String.join(" ", words);
        return "no rule mentions '"
                + Text.quote(typed, 100)
                + "'"
                + catalog.nearest(typed).map(id -> "; did you mean '" + id + "'?").orElse(".");
    }

    /** What a list of rules says of each. */
    static Listing list(List<Rule> rules) {
        return new Listing(
                List.of("id", "severity", "title", "aliases"),
                List.of(false, false, false, true),
                rules.stream()
                        .map(rule ->
                                List.of(
                                        List.of(rule.id()),
                                        List.of(rule.severity().label()),
                                        List.of(rule.title()),
                                        rule.aliases()))
                        .toList());
    }

    private static Listing crosswalk(List<Rule> rules) {
        return new Listing(
                List.of("alias", "of", "rule", "title"),
                List.of(false, false, false, false),
                Crosswalk.of(rules).rows().stream()
                        .map(row ->
                                List.of(
                                        List.of(row.alias()),
                                        List.of(row.family().title()),
                                        List.of(row.rule().id()),
                                        List.of(row.rule().title())))
                        .toList());
    }
}
