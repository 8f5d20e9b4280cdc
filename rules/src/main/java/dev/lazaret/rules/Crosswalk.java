package dev.lazaret.rules;

import dev.lazaret.base.Rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * From other programs' and benchmarks' ids to rules.
 *
 * @param rows by family, then by alias as people count ({@code CIS-4.9} before {@code CIS-4.10}),
 *     then by rule
 */
public record Crosswalk(List<Row> rows) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** One alias of one rule. */
    public record Row(AliasFamily family, String alias, Rule rule) {}

    public Crosswalk {
        rows = List.copyOf(rows);
    }

    /** Every alias of these rules. */
    public static Crosswalk of(List<Rule> rules) {
        List<Row> rows = new ArrayList<>();
        for (Rule rule : rules) {
            for (String alias : rule.aliases()) {
                rows.add(new Row(AliasFamily.of(alias), alias, rule));
            }
        }
        rows.sort(
                Comparator.comparing(Row::family)
                        .thenComparing(row -> countable(row.alias()))
                        .thenComparing(Row::rule));
        return new Crosswalk(rows);
    }

    /** With numbers of one length, so that comparing texts compares numbers. */
    private static String countable(String alias) {
        return NUMBER.matcher(alias)
                .replaceAll(number -> "%09d".formatted(Integer.parseInt(number.group())));
    }

    /** Rows of one family, in order. */
    public List<Row> of(AliasFamily family) {
        return rows.stream()
                .filter(row -> row.family() == family)
                .collect(Collectors.toUnmodifiableList());
    }
}
