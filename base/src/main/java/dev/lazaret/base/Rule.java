package dev.lazaret.base;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a rule is, apart from how it looks: the same words in findings, in {@code lazaret rules} and
 * on its page {@code docs/rules/<id>.md}.
 *
 * @param id permanent, path-like: {@code image/root-user}, {@code dockerfile/unpinned-base}
 * @param aliases the peers' ids for the same thing ({@code DL3006}, {@code DS-0001}, {@code
 *     CIS-DI-0001}, {@code KSV-0012}, {@code CWE-250}), sorted; accepted wherever an id is
 * @param severity of its findings unless the evidence says otherwise
 * @param title one line: what is wrong
 * @param remedy one sentence: what to do
 */
public record Rule(String id, List<String> aliases, Severity severity, String title, String remedy)
        implements Comparable<Rule> {

    private static final Pattern ID =
            Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)+");

    public Rule {
        aliases = aliases.stream().sorted().toList();
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not a rule id: '" + Text.quote(id, 100) + "'");
        }
    }

    /** Whether this is the rule's id or one of its aliases, in any case. */
    public boolean isCalled(String text) {
        return id.equalsIgnoreCase(text) || aliases.stream().anyMatch(text::equalsIgnoreCase);
    }

    @Override
    public int compareTo(Rule other) {
        return id.compareTo(other.id);
    }
}
