package dev.lazaret.inspect.secrets;

import dev.lazaret.inspect.secrets.PatternNode.Ahead;
import dev.lazaret.inspect.secrets.PatternNode.Behind;
import dev.lazaret.inspect.secrets.PatternNode.Group;
import dev.lazaret.inspect.secrets.PatternNode.Run;
import dev.lazaret.inspect.secrets.PatternNode.Value;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A regular expression over bytes that never goes back: every quantifier is possessive and every
 * group atomic, so that each byte is looked at a bounded number of times whatever the input. A row
 * must be written for that: {@code a*ab} matches nothing.
 *
 * <p>The notation is that of {@link Pattern}, without lazy quantifiers, anchors and the dot; {@code
 * (?<v>} is the secret. {@code <=>} stands for what lies between a name and its value in
 * assignments, JSON, YAML, XML and Kubernetes' {@code name/value} pairs; it takes the rest of the
 * name first, {@code <op>} does not. {@code <uuid>} is a UUID, and {@code <to:key|token>} takes the
 * rest of a name up to one of the words and the word.
 */
final class LinearPattern {

    /** A type that some languages write there, then the sign. */
    private static final String OPERATOR =
            "[ \\t]{0,8}(:?[ \\t]?[Ss]tr(ing)?[ \\t]{1,4})?"
                    + "(,?\\s{0,32}\\\\?[\"']?[Vv]alue\\\\?[\"']?[ \\t]{0,4}[:=]"
                    + "|=>|:{0,3}=|[?+.]=|\\|\\|=|:|>\\s{0,32})[ \\t]{0,8}";

    private static final String ASSIGN =
            "[\\w.\\-]{0,48}\\\\?[\"'`\\]]{0,2}(<op>|[ \\t]{0,8},[ \\t]{0,8})\\\\?[\"'`]?";

    private static final String UUID =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
    private static final Pattern UP_TO_WORD = Pattern.compile("<to:([a-z|]+)>");

    private final String text;
    private final boolean ignoreCase;
    private volatile @Nullable List<PatternNode> parsed;

    /** A pattern of this text, which is parsed when first tried: of three hundred few are. */
    LinearPattern(String text, boolean ignoreCase) {
        this.text = text;
        this.ignoreCase = ignoreCase;
    }

    private List<PatternNode> nodes() {
        List<PatternNode> nodes = parsed;
        if (nodes == null) {
            nodes = List.copyOf(PatternParser.parse(expanded(text), ignoreCase));
            parsed = nodes;
        }
        return nodes;
    }

    /** The pattern with its abbreviations written out. */
    private static String expanded(String text) {
        return UP_TO_WORD
                .matcher(text)
                .replaceAll("((?!$1)[\\\\w.\\\\-]){0,24}($1)")
                .replace("<=>", ASSIGN)
                .replace("<op>", OPERATOR)
                .replace("<uuid>", UUID);
    }

    /** Whether it starts in the middle of what it looks for, and says itself what stands before. */
    boolean looksBack() {
        return nodes().getFirst() instanceof Behind;
    }

    /** What the byte at this offset of a match may be, roughly: too much rather than too little. */
    ByteSet possibleAt(int offset) {
        ByteSet possible = ByteSet.ALL.not();
        int earliest = 0;
        int latest = 0;
        for (PatternNode node : nodes()) {
            if (node instanceof Group || node instanceof Value) {
                return ByteSet.ALL;
            } else if (node instanceof Run run) {
                possible = latest + run.max() > offset ? possible.or(run.set()) : possible;
                earliest += run.min();
                latest += run.max();
                if (earliest > offset) {
                    return possible;
                }
            }
        }
        return ByteSet.ALL;
    }

    /**
     * Matches where the window starts.
     *
     * @return the end, negative when it does not match; the window then knows where the secret lies
     */
    int match(PatternWindow window, int start) {
        window.valueStart = start;
        window.valueEnd = -1;
        int end = all(nodes(), window, start);
        if (window.valueEnd < 0) {
            window.valueEnd = end;
        }
        return end;
    }

    private static int all(List<PatternNode> nodes, PatternWindow window, int start) {
        int at = start;
        for (int i = 0; i < nodes.size() && at >= 0; i++) {
            at =
                    switch (nodes.get(i)) {
                        case Run run -> window.run(run, at);
                        case Group group -> group(group, window, at);
                        case Value value -> value(value, window, at);
                        case Ahead ahead ->
                                (first(ahead.alternatives(), window, at) >= 0) == ahead.wanted()
                                        ? at
                                        : -1;
                        case Behind behind ->
                                behind(behind, window, at) == behind.wanted() ? at : -1;
                    };
        }
        return at;
    }

    private static int first(
            List<List<PatternNode>> alternatives, PatternWindow window, int start) {
        for (int i = 0; i < alternatives.size(); i++) {
            int end = all(alternatives.get(i), window, start);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static int group(Group group, PatternWindow window, int start) {
        int at = start;
        int count = 0;
        while (count < group.max()) {
            int end = first(group.alternatives(), window, at);
            if (end < 0) {
                break;
            }
            count = end == at ? group.max() : count + 1;
            at = end;
        }
        return count < group.min() ? -1 : at;
    }

    private static int value(Value value, PatternWindow window, int start) {
        int end = first(value.alternatives(), window, start);
        window.valueStart = start;
        window.valueEnd = end;
        return end;
    }

    private static boolean behind(Behind behind, PatternWindow window, int at) {
        for (int length = behind.min(); length <= behind.max() && length <= at; length++) {
            if (all(behind.nodes(), window, at - length) == at) {
                return true;
            }
        }
        return false;
    }

    /** The pattern, abbreviations written out. */
    @Override
    public String toString() {
        return expanded(text);
    }
}
