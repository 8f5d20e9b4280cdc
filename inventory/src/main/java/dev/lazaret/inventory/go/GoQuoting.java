package dev.lazaret.inventory.go;

/**
 * Go's interpreted and raw string literals, as {@code strconv.Quote} writes them in build
 * information and {@code go.mod} allows them.
 */
final class GoQuoting {

    private GoQuoting() {}

    /** The text a literal stands for; text that is no literal stands for itself. */
    static String unquote(String text) {
        int last = text.length() - 1;
        if (last < 1 || text.charAt(0) != text.charAt(last)) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '`' -> text.substring(1, last);
            case '"' -> interpreted(text.substring(1, last));
            default -> text;
        };
    }

    private static String interpreted(String body) {
        StringBuilder out = new StringBuilder(body.length());
        int i = 0;
        while (i < body.length()) {
            char c = body.charAt(i++);
            if (c != '\\' || i == body.length()) {
                out.append(c);
                continue;
            }
            char escaped = body.charAt(i++);
            switch (escaped) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r' -> out.append('\r');
                // numeric escapes never occur in what is looked for here
                case 'x', 'u', 'U' -> out.append('\\').append(escaped);
                default -> out.append(escaped);
            }
        }
        return out.toString();
    }
}
