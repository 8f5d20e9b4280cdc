package dev.lazaret.inspect.rule;

/** Makes text with addresses safe to show. */
public final class Masked {

    private Masked() {}

    /** The text with user and password of every URL replaced by stars, and queries cut off. */
    public static String urls(String text) {
        StringBuilder masked = new StringBuilder(text.length());
        int at = 0;
        while (true) {
            int scheme = text.indexOf("://", at);
            if (scheme < 0) {
                return masked.append(text, at, text.length()).toString();
            }
            int start = scheme + 3;
            int end = start;
            int authority = -1;
            int userInfo = -1;
            while (end < text.length() && !isEnd(text.charAt(end))) {
                char c = text.charAt(end);
                if (c == '/' && authority < 0) {
                    authority = end;
                } else if (c == '@' && authority < 0) {
                    userInfo = end;
                }
                end++;
            }
            masked.append(text, at, start);
            if (userInfo >= 0) {
                masked.append("***@");
                start = userInfo + 1;
            }
            int query = text.indexOf('?', start);
            masked.append(text, start, query >= 0 && query < end ? query + 1 : end);
            at = end;
        }
    }

    private static boolean isEnd(char c) {
        return c <= ' ' || c == '"' || c == '\'' || c == ']' || c == ',';
    }
}
