package dev.lazaret.judge.clause;

import dev.lazaret.judge.facts.Matter;

import java.util.List;

/** {@code rule: [CVE-2021-44228, DL3002, dockerfile/*]}: id or any alias, as a glob. */
record RuleIs(List<Glob> ids) implements Condition {

    RuleIs {
        ids = List.copyOf(ids);
    }

    @Override
    public boolean holds(Matter matter) {
        return matter.finding() != null
                && ids.stream().anyMatch(id -> Ids.names(matter.finding(), id));
    }

    @Override
    public String text() {
        return "rule: " + Glob.anyOf(ids);
    }

    @Override
    public String actual(Matter matter) {
        if (matter.finding() == null) {
            return "there is no rule";
        }
        List<String> aliases = matter.finding().aliases();
        return "rule is "
                + matter.finding().id()
                + (aliases.isEmpty() ? "" : ", also " + String.join(", ", aliases));
    }
}
