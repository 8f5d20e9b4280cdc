package dev.lazaret.advisories.feeds;

/** The shape of a CVE id: {@code CVE-2021-44228}. */
final class Cve {

    private static final int CHARS_MAX = 30;

    private Cve() {}

    static boolean isId(String text) {
        return text.length() >= 13
                && text.length() <= CHARS_MAX
                && text.startsWith("CVE-")
                && text.charAt(8) == '-'
                && text.substring(4, 8).chars().allMatch(Cve::isDigit)
                && text.substring(9).chars().allMatch(Cve::isDigit);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
