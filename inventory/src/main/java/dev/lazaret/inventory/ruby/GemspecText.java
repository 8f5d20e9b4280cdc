package dev.lazaret.inventory.ruby;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The literal statements of a gem specification in Ruby, read without running any Ruby: the {@code
 * # stub: name version platform paths} line that RubyGems writes, assignments of string literals to
 * attributes of the block's variable, and the gems it adds as dependencies.
 */
final class GemspecText {

    private static final int WORDS_MAX = 100;

    private final Map<String, List<String>> values = new HashMap<>();
    private String variable = "";

    private GemspecText() {}

    static GemspecText read(Iterable<String> lines) {
        GemspecText text = new GemspecText();
        for (String line : lines) {
            text.line(line.strip());
        }
        return text;
    }

    /** The first value of an attribute, empty when it is not stated as a literal. */
    String first(String attribute) {
        List<String> all = values.getOrDefault(attribute, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All values of an attribute, in order. */
    List<String> all(String attribute) {
        return values.getOrDefault(attribute, List.of());
    }

    /** Gems needed to run. Older RubyGems names all kinds alike once more, for its elders. */
    List<String> needs() {
        List<String> runtime = all("add_runtime_dependency");
        if (!runtime.isEmpty()) {
            return runtime;
        }
        List<String> some = new ArrayList<>(all("add_dependency"));
        some.removeAll(new HashSet<>(all("add_development_dependency")));
        return some;
    }

    private void line(String line) {
        if (line.startsWith("# stub: ")) {
            stub(line.substring(8).split(" ", 4));
        } else if (line.contains("Gem::Specification.new")) {
            int open = line.indexOf('|');
            int close = open < 0 ? -1 : line.indexOf('|', open + 1);
            variable = close < 0 ? "" : line.substring(open + 1, close).strip();
        } else if (!variable.isEmpty() && line.startsWith(variable + ".")) {
            String statement = line.substring(variable.length() + 1);
            if (statement.startsWith("add_")) {
                dependency(statement);
            } else {
                assignment(statement);
            }
        }
    }

    /** RubyGems itself trusts this line, so it goes before the assignments. */
    private void stub(String[] words) {
        if (words.length >= 3) {
            values.putIfAbsent("name", List.of(words[0]));
            values.putIfAbsent("version", List.of(words[1]));
            values.putIfAbsent("platform", List.of(words[2]));
        }
    }

    /** {@code add_runtime_dependency(%q<rack>.freeze, ["~> 2.0"])}. */
    private void dependency(String call) {
        int open = call.indexOf('(');
        List<String> literals = open < 0 ? List.of() : literals(call.substring(open + 1));
        if (!literals.isEmpty()) {
            values.computeIfAbsent(call.substring(0, open), _ -> new ArrayList<>())
                    .add(literals.getFirst());
        }
    }

    private void assignment(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0 || text.startsWith("==", equals)) {
            return;
        }
        List<String> literals = literals(text.substring(equals + 1));
        if (!literals.isEmpty()) {
            values.putIfAbsent(text.substring(0, equals).strip(), literals);
        }
    }

    /** String literals of a right-hand side, up to a comment; interpolated ones are no literals. */
    private static List<String> literals(String text) {
        List<String> all = new ArrayList<>();
        int i = 0;
        while (i < text.length() && all.size() < WORDS_MAX) {
            char c = text.charAt(i);
            if (c == '#') {
                break;
            }
            boolean percent =
                    c == '%' && i + 2 < text.length() && "qQw".indexOf(text.charAt(i + 1)) >= 0;
            if (c == '"' || c == '\'') {
                int end = closing(text, i + 1, c);
                add(text.substring(i + 1, end), all);
                i = end;
            } else if (percent) {
                int end = closing(text, i + 3, partner(text.charAt(i + 2)));
                boolean words = text.charAt(i + 1) == 'w';
                String inner = text.substring(Math.min(i + 3, end), end);
                for (String word : words ? inner.split(" ", WORDS_MAX) : new String[] {inner}) {
                    add(word, all);
                }
                i = end;
            }
            i++;
        }
        return all;
    }

    private static void add(String literal, List<String> all) {
        if (!literal.isBlank() && !literal.contains("#{")) {
            all.add(literal.strip());
        }
    }

    /** Index of the closing quote, or the text's end. */
    private static int closing(String text, int from, char quote) {
        int i = from;
        while (i < text.length() && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, text.length());
    }

    private static char partner(char open) {
        return switch (open) {
            case '<' -> '>';
            case '(' -> ')';
            case '[' -> ']';
            case '{' -> '}';
            default -> open;
        };
    }
}
