package dev.lazaret.inventory.binary;

import dev.lazaret.inventory.binary.VersionPattern.FileVersion;
import dev.lazaret.inventory.binary.VersionPattern.Literal;
import dev.lazaret.inventory.binary.VersionPattern.Placeholder;
import dev.lazaret.inventory.binary.VersionPattern.Token;

import java.util.ArrayList;
import java.util.List;

/** Reads the text form of a {@link VersionPattern}. */
final class PatternReader {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int from = -1;
    private int to = -1;

    PatternReader(String text) {
        this.text = text;
    }

    VersionPattern read() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> literal.append(escaped(text.charAt(++i)));
                case '{' -> {
                    endLiteral();
                    tokens.add(placeholder(text.charAt(i + 1)));
                    i += 2;
                }
                case '[' -> {
                    endLiteral();
                    from = tokens.size();
                }
                case ']' -> {
                    endLiteral();
                    to = tokens.size();
                }
                default -> literal.append(c);
            }
            i++;
        }
        endLiteral();
        int first = from >= 0 ? from : firstPlaceholder();
        return new VersionPattern(tokens, first, to >= 0 ? to : first + 1);
    }

    private int firstPlaceholder() {
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Literal)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no placeholder in the pattern " + text);
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            tokens.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private char escaped(char c) {
        return switch (c) {
            case '0' -> '\0';
            case 'n' -> '\n';
            case '[', ']', '{', '\\' -> c;
            default -> throw new IllegalArgumentException("unknown escape in pattern " + text);
        };
    }

    private Token placeholder(char c) {
        return switch (c) {
            case 'n' -> new Placeholder(true, false);
            case 'v' -> new Placeholder(true, true);
            case 'd' -> new Placeholder(false, true);
            case 'f' -> new FileVersion();
            default -> throw new IllegalArgumentException("unknown placeholder in " + text);
        };
    }
}
