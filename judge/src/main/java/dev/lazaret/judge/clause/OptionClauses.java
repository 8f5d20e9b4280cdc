package dev.lazaret.judge.clause;

import dev.lazaret.base.Severity;

import java.util.List;

/** The clauses that options of a command line make. */
public final class OptionClauses {

    private OptionClauses() {}

    /** Leaves out findings with one of these ids or aliases, globs among them. */
    public static Clause ignored(List<String> ids) {
        RuleIs named = new RuleIs(ids.stream().map(Glob::new).toList());
        return ignore(named, "ignored by id");
    }

    /** Leaves out findings of a lesser severity, but those of which none is known. */
    public static Clause below(Severity least) {
        SeverityIs below = new SeverityIs(Bound.parse("< " + least.label(), Severity::parse));
        return ignore(below, "below severity " + least.label());
    }

    /** Leaves out vulnerabilities of which no fixed version is known. */
    public static Clause unfixed() {
        return ignore(new FixableIs(false), "no fixed version");
    }

    private static Clause ignore(Condition condition, String why) {
        return Clause.ofOption(Effect.IGNORE, condition, why);
    }
}
