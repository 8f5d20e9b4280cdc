package dev.lazaret.judge.clause;

import dev.lazaret.judge.facts.Matter;

import java.util.List;

/** {@code path: usr/share/*}: where it lies, as a glob. */
record PathIs(List<Glob> paths) implements Condition {

    PathIs {
        paths = List.copyOf(paths);
    }

    @Override
    public boolean holds(Matter matter) {
        return paths.stream().anyMatch(path -> path.matches(matter.path()));
    }

    @Override
    public String text() {
        return "path: " + Glob.anyOf(paths);
    }

    @Override
    public String actual(Matter matter) {
        return matter.path().isEmpty() ? "it has no path" : "path is " + matter.path();
    }

    @Override
    public Scope scope() {
        return Scope.EITHER;
    }
}
