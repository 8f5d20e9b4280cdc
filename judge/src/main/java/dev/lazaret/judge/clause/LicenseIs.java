package dev.lazaret.judge.clause;

import dev.lazaret.base.Rule;
import dev.lazaret.judge.facts.Matter;
import dev.lazaret.judge.license.LicenseExpression;
import dev.lazaret.judge.license.LicenseExpression.License;
import dev.lazaret.judge.license.LicenseExpression.Term;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code license: {deny: [AGPL-*], allow: [MIT, Apache-2.0]}}: holds for a package that cannot be
 * used with permitted licences only. Of an OR one permitted alternative is enough; several licences
 * stated for one package must all be permitted.
 *
 * <p>A pattern without WITH speaks of the licence with and without an exception; an allow pattern
 * that names licence and exception beats a deny pattern. No licence, and words that name none, are
 * on no allow list and on a deny list only by pattern.
 *
 * @param allow empty when there is no allow list
 */
record LicenseIs(List<Glob> deny, List<Glob> allow) implements Condition {

    LicenseIs {
        deny = List.copyOf(deny);
        allow = List.copyOf(allow);
    }

    @Override
    public boolean holds(Matter matter) {
        if (matter.component() == null) {
            return false;
        }
        List<String> stated = matter.licenses();
        if (stated.isEmpty()) {
            return !allow.isEmpty();
        }
        return stated.stream()
                .anyMatch(text -> !LicenseExpression.parse(text).isPermitted(this::permits));
    }

    private boolean permits(Term term) {
        String whole = term.text();
        String base = term instanceof License license ? license.base() : whole;
        boolean namedWithException =
                !base.equals(whole)
                        && allow.stream()
                                .filter(glob -> glob.pattern().contains(" WITH "))
                                .anyMatch(glob -> glob.matchesInAnyCase(whole));
        if (namedWithException) {
            return true;
        }
        return !names(deny, whole, base) && (allow.isEmpty() || names(allow, whole, base));
    }

    private static boolean names(List<Glob> globs, String whole, String base) {
        return globs.stream()
                .anyMatch(glob -> glob.matchesInAnyCase(whole) || glob.matchesInAnyCase(base));
    }

    @Override
    public String text() {
        List<String> lists = new ArrayList<>();
        if (!deny.isEmpty()) {
            lists.add("deny " + joined(deny));
        }
        if (!allow.isEmpty()) {
            lists.add("allow " + joined(allow));
        }
        return "license: " + String.join(", ", lists);
    }

    private static String joined(List<Glob> globs) {
        return globs.stream().map(Glob::pattern).collect(Collectors.joining(" "));
    }

    @Override
    public String actual(Matter matter) {
        if (matter.component() == null) {
            return "it is in no package";
        }
        return matter.licenses().isEmpty()
                ? "no licence is stated"
                : "licence is "
                        + matter.licenses().stream()
                                .map(text -> LicenseExpression.parse(text).text())
                                .collect(Collectors.joining("; "));
    }

    @Override
    public String remedy() {
        return "Replace or remove the package, or let whoever may decide waive it for a while.";
    }

    @Override
    public Scope scope() {
        return Scope.PACKAGE;
    }

    @Override
    public Rule rule() {
        return PolicyRules.LICENSE;
    }
}
