package dev.lazaret.inventory.go;

/** Versions of Go itself, as the tools print them and as the vulnerability database writes them. */
final class GoVersion {

    private GoVersion() {}

    /**
     * {@code 1.22.3} of {@code go1.22.3}, {@code go1.22.3 X:boringcrypto} or {@code go1.20.12 (Red
     * Hat 1.20.12-1.el9)}; {@code 1.23-abcdef0} of {@code devel go1.23-abcdef0 Mon Jan 1}; empty
     * when there is none.
     */
    static String of(String text) {
        for (String word : text.strip().split("\\s", 8)) {
            if (word.length() > 2 && word.startsWith("go") && digit(word.charAt(2))) {
                return word.substring(2);
            }
        }
        return "";
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
