package dev.lazaret.inspect.secrets;

import dev.lazaret.inspect.secrets.PatternNode.Ahead;
import dev.lazaret.inspect.secrets.PatternNode.Behind;
import dev.lazaret.inspect.secrets.PatternNode.Group;
import dev.lazaret.inspect.secrets.PatternNode.Run;
import dev.lazaret.inspect.secrets.PatternNode.Value;

import java.util.ArrayList;
import java.util.List;

/** Reads the notation of {@link LinearPattern}; its texts come from our own table only. */
final class PatternParser {

    private static final int UNBOUNDED = 1 << 14;
    private final String text;
    private final boolean ignoreCase;
    private int at;

    private PatternParser(String text, boolean ignoreCase) {
        this.text = text;
        this.ignoreCase = ignoreCase;
    }

    static List<PatternNode> parse(String text, boolean ignoreCase) {
        PatternParser parser = new PatternParser(text, ignoreCase);
        List<List<PatternNode>> alternatives = parser.alternatives();
        if (parser.at != text.length()) {
            throw parser.wrong("a bracket too many");
        }
        return alternatives.size() == 1
                ? alternatives.getFirst()
                : List.of(new Group(alternatives, 1, 1));
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what + " at " + at + " of the pattern " + text);
    }

    private List<List<PatternNode>> alternatives() {
        List<List<PatternNode>> alternatives = new ArrayList<>();
        alternatives.add(sequence());
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            alternatives.add(sequence());
        }
        return alternatives;
    }

    private List<PatternNode> sequence() {
        List<PatternNode> nodes = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            nodes.add(text.charAt(at) == '(' ? bracket() : run());
        }
        return List.copyOf(nodes);
    }

    private PatternNode bracket() {
        at++;
        if (take("?=")) {
            return new Ahead(inside(), true);
        } else if (take("?!")) {
            return new Ahead(inside(), false);
        } else if (take("?<=")) {
            return behind(true);
        } else if (take("?<!")) {
            return behind(false);
        } else if (take("?<v>")) {
            return new Value(inside());
        } else if (take("?")) {
            throw wrong("a bracket of an unknown kind");
        }
        List<List<PatternNode>> alternatives = inside();
        int[] times = times();
        return new Group(alternatives, times[0], times[1]);
    }

    private List<List<PatternNode>> inside() {
        List<List<PatternNode>> alternatives = alternatives();
        if (!take(")")) {
            throw wrong("a bracket is not closed");
        }
        return alternatives;
    }

    private Behind behind(boolean wanted) {
        List<List<PatternNode>> alternatives = inside();
        int min = 0;
        int max = 0;
        for (PatternNode node : alternatives.getFirst()) {
            if (alternatives.size() > 1 || !(node instanceof Run run)) {
                throw wrong("what stands before is more than runs of bytes");
            }
            min += run.min();
            max += run.max();
        }
        return new Behind(alternatives.getFirst(), min, max, wanted);
    }

    private Run run() {
        ByteSet set = text.charAt(at) == '[' ? byteClass() : single();
        int[] times = times();
        return new Run(ignoreCase ? set.inAnyCase() : set, times[0], times[1]);
    }

    private ByteSet single() {
        char c = text.charAt(at++);
        if ("*+?{.^$".indexOf(c) >= 0) {
            throw wrong("a sign without meaning here, escape it");
        }
        return c == '\\' ? escaped() : ByteSet.of(c);
    }

    private ByteSet escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'w' -> ByteSet.WORD;
            case 'd' -> ByteSet.DIGIT;
            case 's' -> ByteSet.SPACE;
            case 'S' -> ByteSet.SPACE.not();
            case 'n' -> ByteSet.of('\n');
            case 'r' -> ByteSet.of('\r');
            case 't' -> ByteSet.of('\t');
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw wrong("an unknown escape");
                }
                yield ByteSet.of(c);
            }
        };
    }

    private ByteSet byteClass() {
        at++;
        boolean negated = take("^");
        ByteSet set = ByteSet.ALL.not();
        while (!take("]")) {
            char first = text.charAt(at);
            ByteSet one = first == '\\' ? single() : ByteSet.of(text.charAt(at++));
            boolean range = text.charAt(at) == '-' && text.charAt(at + 1) != ']';
            if (range && first != '\\') {
                char last = text.charAt(at + 1);
                one = ByteSet.of(value -> value >= first && value <= last);
                at += 2;
            }
            set = set.or(one);
        }
        return negated ? set.not() : set;
    }

    /** How often: least and most. */
    private int[] times() {
        if (take("?")) {
            return refuseMore(0, 1);
        } else if (take("*")) {
            return refuseMore(0, UNBOUNDED);
        } else if (take("+")) {
            return refuseMore(1, UNBOUNDED);
        } else if (!take("{")) {
            return new int[] {1, 1};
        }
        int end = text.indexOf('}', at);
        String[] bounds = text.substring(at, end).split(",", -1);
        at = end + 1;
        int min = Integer.parseInt(bounds[0]);
        return refuseMore(min, bounds.length == 1 ? min : Integer.parseInt(bounds[1]));
    }

    private int[] refuseMore(int min, int max) {
        if (at < text.length() && "?+*{".indexOf(text.charAt(at)) >= 0) {
            throw wrong("a quantifier is possessive of itself");
        }
        return new int[] {min, max};
    }

    private boolean take(String sign) {
        boolean found = text.startsWith(sign, at);
        at += found ? sign.length() : 0;
        return found;
    }
}
