package dev.lazaret.layers;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/** The order of paths everywhere: by code point, which is the order of their UTF-8 bytes. */
public final class PathOrder {

    public static final Comparator<String> COMPARATOR = PathOrder::compare;

    private PathOrder() {}

    static byte[] bytes(String path) {
        return path.getBytes(StandardCharsets.UTF_8);
    }

    private static int compare(String a, String b) {
        int n = Math.min(a.length(), b.length());
        for (int i = 0; i < n; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Character.compare(rank(x), rank(y));
            }
        }
        return a.length() - b.length();
    }

    /** Surrogates stand for code points above all other chars. */
    private static char rank(char c) {
        if (c < 0xD800) {
            return c;
        }
        return (char) (c < 0xE000 ? c + 0x2000 : c - 0x0800);
    }
}
