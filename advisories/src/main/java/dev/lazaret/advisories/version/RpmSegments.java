package dev.lazaret.advisories.version;

/** One part (version or release) of an rpm version, and a place in it. */
final class RpmSegments {

    private static final char END = '\0';

    private final String text;
    private final int to;
    private int at;

    RpmSegments(String text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    /** rpmvercmp(); consumes both parts. */
    int compareTo(RpmSegments other) {
        while (at < to || other.at < other.to) {
            skipSeparators();
            other.skipSeparators();
            char mine = peek();
            char theirs = other.peek();
            if (mine == '~' || theirs == '~') {
                if (mine != theirs) {
                    return mine == '~' ? -1 : 1;
                }
                at++;
                other.at++;
            } else if (mine == '^' || theirs == '^') {
                if (mine != theirs) {
                    return caret(mine, theirs);
                }
                at++;
                other.at++;
            } else if (mine == END || theirs == END) {
                break;
            } else {
                int difference = compareRuns(other, VersionText.isDigit(mine));
                if (difference != 0) {
                    return difference;
                }
            }
        }
        return Boolean.compare(at < to, other.at < other.to);
    }

    /** A caret is newer than the end and older than anything else. */
    private static int caret(char mine, char theirs) {
        if (mine == '^') {
            return theirs == END ? 1 : -1;
        }
        return mine == END ? -1 : 1;
    }

    private int compareRuns(RpmSegments other, boolean digits) {
        int from = at;
        int otherFrom = other.at;
        run(digits);
        other.run(digits);
        if (other.at == otherFrom) {
            return digits ? 1 : -1;
        }
        return digits
                ? VersionText.compareNumbers(text, from, at, other.text, otherFrom, other.at)
                : Integer.signum(
                        text.substring(from, at)
                                .compareTo(other.text.substring(otherFrom, other.at)));
    }

    private void run(boolean digits) {
        while (at < to
                && (digits
                        ? VersionText.isDigit(text.charAt(at))
                        : VersionText.isLetter(text.charAt(at)))) {
            at++;
        }
    }

    private char peek() {
        return at < to ? text.charAt(at) : END;
    }

    private void skipSeparators() {
        while (at < to) {
            char c = text.charAt(at);
            if (VersionText.isDigit(c) || VersionText.isLetter(c) || c == '~' || c == '^') {
                return;
            }
            at++;
        }
    }
}
