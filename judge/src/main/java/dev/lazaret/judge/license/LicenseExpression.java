package dev.lazaret.judge.license;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A licence expression (SPDX specification 2.3, annex D), normalised: canonical spelling,
 * deprecated ids replaced.
 */
public sealed interface LicenseExpression {

    /** The expression in SPDX's own form, with the fewest parentheses. */
    String text();

    /**
     * Whether it can be used when only these licences may: of an OR one alternative is enough, of
     * an AND every part is needed.
     */
    boolean isPermitted(Predicate<? super Term> permitted);

    /** A single licence, with or without an exception: what lists name. */
    sealed interface Term extends LicenseExpression {
        @Override
        default boolean isPermitted(Predicate<? super Term> permitted) {
            return permitted.test(this);
        }
    }

    /**
     * A licence of the SPDX list, or a {@code LicenseRef-}.
     *
     * @param id canonical id; {@code -or-later} where the list has such an id
     * @param orLater a {@code +} on a licence that has no such id
     * @param exception id after {@code WITH}, empty for none
     */
    record License(String id, boolean orLater, String exception) implements Term {

        /** Without the exception. */
        public String base() {
            return id + (orLater ? "+" : "");
        }

        @Override
        public String text() {
            return base() + (exception.isEmpty() ? "" : " WITH " + exception);
        }
    }

    /** Words that name no licence we know. */
    record Unknown(String text) implements Term {}

    /** All apply. */
    record All(List<LicenseExpression> parts) implements LicenseExpression {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String text() {
            return parts.stream()
                    .map(part -> part instanceof Any ? "(" + part.text() + ")" : part.text())
                    .collect(Collectors.joining(" AND "));
        }

        @Override
        public boolean isPermitted(Predicate<? super Term> permitted) {
            return parts.stream().allMatch(part -> part.isPermitted(permitted));
        }
    }

    /** One may be chosen. */
    record Any(List<LicenseExpression> parts) implements LicenseExpression {

        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public String text() {
            return parts.stream().map(LicenseExpression::text).collect(Collectors.joining(" OR "));
        }

        @Override
        public boolean isPermitted(Predicate<? super Term> permitted) {
            return parts.stream().anyMatch(part -> part.isPermitted(permitted));
        }
    }

    /**
     * Reads an SPDX expression, or what people write instead of one. Never fails: what is no
     * expression and names nothing known is {@link Unknown}.
     */
    static LicenseExpression parse(String text) {
        return LicenseText.parse(text);
    }
}
