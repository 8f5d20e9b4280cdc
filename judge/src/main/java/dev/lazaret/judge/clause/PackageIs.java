package dev.lazaret.judge.clause;

import dev.lazaret.judge.facts.Matter;

import java.util.List;

/** {@code package: log4j-*}: the package's name as a glob. */
record PackageIs(List<Glob> names) implements Condition {

    PackageIs {
        names = List.copyOf(names);
    }

    @Override
    public boolean holds(Matter matter) {
        return matter.component() != null
                && names.stream().anyMatch(name -> name.matches(matter.componentName()));
    }

    @Override
    public String text() {
        return "package: " + Glob.anyOf(names);
    }

    @Override
    public String actual(Matter matter) {
        return matter.component() == null
                ? "it is in no package"
                : "package is " + matter.componentName();
    }

    @Override
    public Scope scope() {
        return Scope.EITHER;
    }
}
