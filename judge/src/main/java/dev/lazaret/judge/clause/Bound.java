package dev.lazaret.judge.clause;

import java.util.function.Function;

/**
 * An operator and a value: {@code >= 30d}, {@code < medium}, {@code 0.5}. Without an operator it
 * means "at least".
 *
 * @param text as written
 */
record Bound<T extends Comparable<T>>(Operator operator, T value, String text) {

    /** In the order in which they are tried, longest first. */
    enum Operator {
        AT_LEAST(">="),
        AT_MOST("<="),
        MORE(">"),
        LESS("<"),
        EQUAL("=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if the value is none
     */
    static <T extends Comparable<T>> Bound<T> parse(String text, Function<String, T> reader) {
        String rest = text.strip();
        for (Operator operator : Operator.values()) {
            if (rest.startsWith(operator.sign)) {
                String value = rest.substring(operator.sign.length()).strip();
                return new Bound<>(operator, reader.apply(value), rest);
            }
        }
        return new Bound<>(Operator.AT_LEAST, reader.apply(rest), rest);
    }

    boolean holds(T actual) {
        int order = actual.compareTo(value);
        return switch (operator) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case LESS -> order < 0;
            case EQUAL -> order == 0;
        };
    }

    /** Whether something without any bound upwards would fit: {@code >} and {@code >=}. */
    boolean isOpenUpwards() {
        return operator == Operator.AT_LEAST || operator == Operator.MORE;
    }
}
