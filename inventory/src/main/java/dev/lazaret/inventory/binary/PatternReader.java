package dev.lazaret.inventory.binary;

import dev.lazaret.inventory.binary.Token.Edge;
import dev.lazaret.inventory.binary.Token.FileVersion;
import dev.lazaret.inventory.binary.Token.Literal;
import dev.lazaret.inventory.binary.Token.Release;
import dev.lazaret.inventory.binary.Token.Rest;
import dev.lazaret.inventory.binary.Token.Zeros;

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
                case '\\' -> escaped(text.charAt(++i));
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
        if (tokens.size() > 1 && tokens.stream().noneMatch(Literal.class::isInstance)) {
            throw new IllegalArgumentException("nothing to search for in the pattern " + text);
        }
        return new VersionPattern(tokens, first, to >= 0 ? to : first + 1);
    }

    private int firstPlaceholder() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!(token instanceof Literal || token instanceof Zeros || token instanceof Edge)) {
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

    private void escaped(char c) {
        switch (c) {
            case '0' -> literal.append('\0');
            case 'n' -> literal.append('\n');
            case '[', ']', '{', '\\' -> literal.append(c);
            case 'z' -> {
                endLiteral();
                tokens.add(new Zeros());
            }
            case 'e' -> {
                endLiteral();
                tokens.add(new Edge());
            }
            default -> throw new IllegalArgumentException("unknown escape in pattern " + text);
        }
    }

    private Token placeholder(char c) {
        return switch (c) {
            case 'n' -> new Release(true, false);
            case 'v' -> new Release(true, true);
            case 'd' -> new Release(false, true);
            case 'b' -> new BuildStamp(false);
            case 'h' -> new BuildStamp(true);
            case 'w' -> new Rest();
            case 'f' -> new FileVersion();
            default -> throw new IllegalArgumentException("unknown placeholder in " + text);
        };
    }
}
