package dev.lazaret.rules;

import dev.lazaret.base.Rule;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The index of {@code docs/rules}: every rule by group, every alias by family. */
final class RuleIndex {

    private RuleIndex() {}

    static String of(List<Rule> rules) {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # Rules

                Everything Lazaret looks for besides vulnerabilities, which have the ids of their advisories. An id is permanent; the
                other names of a rule are accepted wherever its id is: in `--ignore`, waivers, policies, comments and by
                `lazaret explain`. `lazaret rules WORD` searches this list, `lazaret rules --crosswalk` prints the second half of it.

                This page is made by a test (`-Dlazaret.goldens=update`).

                """);
        for (RuleGroup group : RuleGroup.values()) {
            List<Rule> members = rules.stream().filter(r -> RuleGroup.of(r) == group).toList();
            page.append(
                    "- [%s](#%s): %d rules; %s\n"
                            .formatted(
                                    group.title(),
                                    anchor(group.title()),
                                    members.size(),
                                    group.subject()));
        }
        page.append("- [Other names](#other-names)\n");
        page.append(
                "- What Hadolint, BuildKit, Trivy and Kubernetes check, and where we differ: [Hadolint, Dockle, Trivy DS](parity-hadolint.md), [BuildKit](parity-buildkit.md), [Trivy KSV](parity-ksv.md)\n");
        for (RuleGroup group : RuleGroup.values()) {
            page.append("\n## ").append(group.title()).append("\n\n");
            page.append("| rule | severity | title | other names |\n|---|---|---|---|\n");
            rules.stream()
                    .filter(rule -> RuleGroup.of(rule) == group)
                    .forEach(rule -> page.append(row(rule)));
        }
        page.append("\n## Other names\n");
        Crosswalk crosswalk = Crosswalk.of(rules);
        Arrays.stream(AliasFamily.values())
                .forEach(family -> page.append(family(family, crosswalk)));
        return page.toString();
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String row(Rule rule) {
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        link(rule),
                        rule.severity().label(),
                        rule.title().replace("|", "\\|"),
                        String.join(", ", rule.aliases()));
    }

    private static String family(AliasFamily family, Crosswalk crosswalk) {
        Map<String, List<Rule>> byAlias =
                crosswalk.of(family).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Crosswalk.Row::alias,
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                Crosswalk.Row::rule, Collectors.toList())));
        StringBuilder table =
                new StringBuilder("\n### " + family.title() + "\n\n| name | rules |\n|---|---|\n");
        byAlias.forEach((alias, rules) ->
                table.append(
                        "| %s | %s |\n"
                                .formatted(
                                        alias,
                                        rules.stream()
                                                .map(RuleIndex::link)
                                                .collect(Collectors.joining(", ")))));
        return table.toString();
    }

    private static String link(Rule rule) {
        return "[%s](%s.md)".formatted(rule.id(), rule.id());
    }
}
