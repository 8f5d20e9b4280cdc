package dev.lazaret.advisories.version;

import java.util.List;

/** Steps through the tokens of one apk version. */
final class ApkTokens {

    /** In the order in which they may stand. */
    enum Kind {
        FIRST_NUMBER,
        NUMBER,
        LETTER,
        SUFFIX,
        SUFFIX_NUMBER,
        HASH,
        REVISION,
        END,
        BROKEN,
        BROKEN_AFTER_REVISION;

        boolean isContent() {
            return compareTo(END) < 0;
        }
    }

    /** Oldest first; those before the pivot mark pre-releases. */
    private static final List<String> SUFFIXES =
            List.of("alpha", "beta", "pre", "rc", "cvs", "svn", "git", "hg", "p");

    private static final int FIRST_POST_RELEASE = 4;

    private final String text;
    private Kind kind = Kind.FIRST_NUMBER;
    private int from;
    private int to;
    private int suffix;

    ApkTokens(String text) {
        this.text = text;
        number(Kind.FIRST_NUMBER, 0);
    }

    Kind kind() {
        return kind;
    }

    boolean isPreRelease() {
        return kind == Kind.SUFFIX && suffix < FIRST_POST_RELEASE;
    }

    /** Moves to the next token. */
    void next() {
        if (to == text.length()) {
            kind = Kind.END;
            return;
        }
        char c = text.charAt(to);
        if (VersionText.isLower(c)) {
            letter();
        } else if (c == '.') {
            numberAfterDot();
        } else if (VersionText.isDigit(c)) {
            numberWithoutDot();
        } else if (c == '_') {
            suffix();
        } else if (c == '~') {
            hash();
        } else if (c == '-' && text.startsWith("-r", to) && kind.compareTo(Kind.REVISION) < 0) {
            revision();
        } else {
            breakHere();
        }
    }

    /** Compares two tokens of the same kind. */
    int compareToken(ApkTokens other) {
        return switch (kind) {
            case SUFFIX -> Integer.compare(suffix, other.suffix);
            case NUMBER ->
                    text.charAt(from) == '0' || other.text.charAt(other.from) == '0'
                            ? compareText(other)
                            : compareNumber(other);
            case FIRST_NUMBER, SUFFIX_NUMBER, REVISION -> compareNumber(other);
            case LETTER, HASH, END, BROKEN, BROKEN_AFTER_REVISION -> compareText(other);
        };
    }

    /** Compares what was not understood. */
    int compareRest(ApkTokens other) {
        return Integer.signum(text.substring(to).compareTo(other.text.substring(other.to)));
    }

    private int compareNumber(ApkTokens other) {
        return VersionText.compareNumbers(text, from, to, other.text, other.from, other.to);
    }

    private int compareText(ApkTokens other) {
        return Integer.signum(
                text.substring(from, to).compareTo(other.text.substring(other.from, other.to)));
    }

    private void letter() {
        if (kind.compareTo(Kind.NUMBER) > 0) {
            breakHere();
            return;
        }
        from = to++;
        kind = Kind.LETTER;
    }

    private void numberAfterDot() {
        if (kind.compareTo(Kind.NUMBER) > 0) {
            breakHere();
        } else {
            number(Kind.NUMBER, to + 1);
        }
    }

    private void numberWithoutDot() {
        if (kind == Kind.SUFFIX) {
            number(Kind.SUFFIX_NUMBER, to);
        } else {
            breakHere();
        }
    }

    private void number(Kind wanted, int start) {
        int end = VersionText.digitsEnd(text, start);
        if (end == start) {
            to = start;
            breakHere();
            return;
        }
        kind = wanted;
        from = start;
        to = end;
    }

    private void suffix() {
        if (kind.compareTo(Kind.SUFFIX_NUMBER) > 0) {
            breakHere();
            return;
        }
        int end = to + 1;
        while (end < text.length() && VersionText.isLower(text.charAt(end))) {
            end++;
        }
        int index = SUFFIXES.indexOf(text.substring(to + 1, end));
        if (index < 0) {
            breakHere();
            return;
        }
        suffix = index;
        kind = Kind.SUFFIX;
        from = to + 1;
        to = end;
    }

    private void hash() {
        int end = to + 1;
        while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        if (kind.compareTo(Kind.HASH) >= 0 || end == to + 1) {
            breakHere();
            return;
        }
        kind = Kind.HASH;
        from = to + 1;
        to = end;
    }

    /** A revision without digits counts as zero. */
    private void revision() {
        kind = Kind.REVISION;
        from = to + 2;
        to = VersionText.digitsEnd(text, from);
    }

    private void breakHere() {
        kind = kind == Kind.REVISION ? Kind.BROKEN_AFTER_REVISION : Kind.BROKEN;
    }
}
