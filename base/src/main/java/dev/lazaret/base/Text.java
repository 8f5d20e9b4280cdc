package dev.lazaret.base;

/** Makes outside text safe to show: terminals, logs and reports never get control characters. */
public final class Text {

    private Text() {}

    /**
     * The text with control characters, bidirectional overrides and unpaired surrogates replaced by
     * U+FFFD, cut to {@code charsMax} with an ellipsis.
     */
    public static String quote(String text, int charsMax) {
        if (text.length() <= charsMax && isPlain(text)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(Math.min(text.length(), charsMax) + 1);
        int i = 0;
        while (i < text.length()) {
            if (safe.length() >= charsMax) {
                return safe.append('…').toString();
            }
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            safe.appendCodePoint(isSafe(point) ? point : 0xFFFD);
        }
        return safe.toString();
    }

    /** Whether it is printable ASCII, as nearly all is that reports show. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isSafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }
}
