package dev.lazaret.judge.license;

import dev.lazaret.judge.license.LicenseExpression.All;
import dev.lazaret.judge.license.LicenseExpression.Any;
import dev.lazaret.judge.license.LicenseExpression.License;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * The grammar of SPDX expressions: WITH binds closest, then AND, then OR. Operators are taken in
 * any case. Words that are no operator and follow each other are one leaf, since names have spaces.
 */
final class SpdxParser {

    private static final int DEPTH_MAX = 50;
    private final List<String> tokens = new ArrayList<>();
    private int next;
    private int depth;

    SpdxParser(String text) {
        StringTokenizer tokenizer = new StringTokenizer(text, " \t\r\n()", true);
        while (tokenizer.hasMoreTokens()) {
            String token = tokenizer.nextToken();
            if (!token.isBlank()) {
                tokens.add(token);
            }
        }
    }

    /** The expression; empty when the text is none or is nested too deep. */
    Optional<LicenseExpression> parse() {
        try {
            LicenseExpression expression = any();
            return next == tokens.size() ? Optional.of(expression) : Optional.empty();
        } catch (NoExpression e) {
            return Optional.empty();
        }
    }

    private LicenseExpression any() throws NoExpression {
        List<LicenseExpression> parts = new ArrayList<>();
        do {
            LicenseExpression part = all();
            if (part instanceof Any nested) {
                parts.addAll(nested.parts());
            } else {
                parts.add(part);
            }
        } while (takes("or"));
        return parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }

    private LicenseExpression all() throws NoExpression {
        List<LicenseExpression> parts = new ArrayList<>();
        do {
            LicenseExpression part = simple();
            if (part instanceof All nested) {
                parts.addAll(nested.parts());
            } else {
                parts.add(part);
            }
        } while (takes("and"));
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    private LicenseExpression simple() throws NoExpression {
        if (takes("(")) {
            if (++depth > DEPTH_MAX) {
                throw new NoExpression();
            }
            LicenseExpression inside = any();
            depth--;
            if (!takes(")")) {
                throw new NoExpression();
            }
            return inside;
        }
        String words = words();
        return takes("with") ? with(words, words()) : LicenseText.leaf(words);
    }

    private static LicenseExpression with(String words, String exception) throws NoExpression {
        if (LicenseText.leaf(words) instanceof License license
                && license.exception().isEmpty()
                && SpdxIds.exception(exception).isPresent()) {
            return new License(license.id(), license.orLater(), SpdxIds.exception(exception).get());
        }
        throw new NoExpression();
    }

    private String words() throws NoExpression {
        StringBuilder words = new StringBuilder();
        while (next < tokens.size() && !isOperator(tokens.get(next))) {
            words.append(words.isEmpty() ? "" : " ").append(tokens.get(next++));
        }
        if (words.isEmpty()) {
            throw new NoExpression();
        }
        return words.toString();
    }

    private boolean takes(String operator) {
        boolean there = next < tokens.size() && tokens.get(next).equalsIgnoreCase(operator);
        next += there ? 1 : 0;
        return there;
    }

    private static boolean isOperator(String token) {
        return switch (token.toLowerCase(Locale.ROOT)) {
            case "and", "or", "with", "(", ")" -> true;
            default -> false;
        };
    }

    /** The text is no expression. */
    private static final class NoExpression extends Exception {
        @Serial private static final long serialVersionUID = 1L;
    }
}
