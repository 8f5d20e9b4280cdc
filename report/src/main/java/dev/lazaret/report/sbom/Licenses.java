package dev.lazaret.report.sbom;

import dev.lazaret.judge.license.LicenseExpression;
import dev.lazaret.judge.license.LicenseExpression.All;
import dev.lazaret.judge.license.LicenseExpression.Any;
import dev.lazaret.judge.license.LicenseExpression.License;
import dev.lazaret.judge.license.LicenseExpression.Unknown;

import java.util.List;
import java.util.Optional;

/** The licences stated for one package, as SBOM formats want them: listed ids, or expressions. */
record Licenses(List<String> stated, List<LicenseExpression> parsed) {

    private static final String REFERENCE = "LicenseRef-";

    Licenses {
        stated = List.copyOf(stated);
        parsed = List.copyOf(parsed);
    }

    static Licenses of(List<String> stated) {
        return new Licenses(stated, stated.stream().map(Licenses::known).toList());
    }

    /**
     * One expression for all; empty when none is stated or one is none that the SPDX list knows.
     */
    Optional<String> expression() {
        return parsed.isEmpty() || !parsed.stream().allMatch(Licenses::isListed)
                ? Optional.empty()
                : Optional.of(all(parsed).text());
    }

    /** Whether all are single words, so that an expression would say no more than a list. */
    boolean isPlain() {
        return parsed.stream().noneMatch(one -> isListed(one) && id(one).isEmpty());
    }

    /** The id on the SPDX list; empty for expressions and for words that are none. */
    static Optional<String> id(LicenseExpression one) {
        return one instanceof License license
                        && isListed(license)
                        && !license.orLater()
                        && license.exception().isEmpty()
                ? Optional.of(license.id())
                : Optional.empty();
    }

    /**
     * What these words mean. A policy may take {@code BSD} for its loosest version; a bill of
     * materials states no version that its source did not.
     */
    static LicenseExpression known(String stated) {
        LicenseExpression parsed = LicenseExpression.parse(stated);
        boolean guessed =
                parsed.text().chars().anyMatch(c -> c >= '1' && c <= '9' && stated.indexOf(c) < 0);
        return guessed ? new Unknown(stated.strip()) : parsed;
    }

    /** All of them together. */
    static LicenseExpression all(List<LicenseExpression> parts) {
        return parts.size() == 1 ? parts.getFirst() : new All(flat(parts));
    }

    private static List<LicenseExpression> flat(List<LicenseExpression> parts) {
        return parts.stream()
                .flatMap(part ->
                        part instanceof All(var inner) ? inner.stream() : List.of(part).stream())
                .distinct()
                .toList();
    }

    /**
     * Whether every part is of the SPDX list; what a {@code LicenseRef-} means is said elsewhere.
     */
    static boolean isListed(LicenseExpression expression) {
        return switch (expression) {
            case License license ->
                    !license.id().startsWith(REFERENCE) && !license.id().startsWith("DocumentRef-");
            case Unknown _ -> false;
            case All(var parts) -> parts.stream().allMatch(Licenses::isListed);
            case Any(var parts) -> parts.stream().allMatch(Licenses::isListed);
        };
    }
}
