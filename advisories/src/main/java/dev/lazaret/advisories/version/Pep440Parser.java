package dev.lazaret.advisories.version;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Reads PEP 440, appendix B, by hand: one pass, no regular expression. */
final class Pep440Parser {

    private static final String[] PRE_WORDS = {
        "alpha", "a", "beta", "b", "preview", "pre", "c", "rc"
    };
    private static final String[] POST_WORDS = {"post", "rev", "r"};
    private static final String[] DEV_WORDS = {"dev"};

    private final String text;
    private int at;

    private Pep440Parser(String text) {
        this.text = text;
    }

    /** Empty when the text is outside PEP 440. */
    static Optional<Pep440Version> parse(String version) {
        return new Pep440Parser(VersionText.lower(version.strip())).read();
    }

    private Optional<Pep440Version> read() {
        if (at < text.length() && text.charAt(at) == 'v') {
            at++;
        }
        String epoch = epoch();
        String release = release();
        if (release.isEmpty()) {
            return Optional.empty();
        }
        int start = at;
        String preNumber = phase(PRE_WORDS);
        char phase = preNumber == null ? ' ' : phaseOf(start);
        String post = implicitPost();
        if (post == null) {
            post = phase(POST_WORDS);
        }
        String dev = phase(DEV_WORDS);
        String local = local();
        if (local == null || at != text.length()) {
            return Optional.empty();
        }
        return Optional.of(
                new Pep440Version(
                        epoch,
                        release,
                        phase,
                        preNumber == null ? "" : preNumber,
                        post,
                        dev,
                        local));
    }

    private String epoch() {
        int end = VersionText.digitsEnd(text, at);
        if (end == at || end == text.length() || text.charAt(end) != '!') {
            return "";
        }
        String epoch = text.substring(at, end);
        at = end + 1;
        return epoch;
    }

    private String release() {
        int from = at;
        int end = VersionText.digitsEnd(text, at);
        while (end > at) {
            at = end;
            if (at + 1 < text.length() && text.charAt(at) == '.') {
                int next = VersionText.digitsEnd(text, at + 1);
                if (next > at + 1) {
                    end = next;
                    continue;
                }
            }
            break;
        }
        return text.substring(from, at);
    }

    /** Separator, word, separator, number; all but the word may be missing. Null: no such word. */
    private @Nullable String phase(String[] words) {
        int start = isSeparator(at) ? at + 1 : at;
        for (String word : words) {
            if (text.startsWith(word, start)) {
                at = start + word.length();
                if (isSeparator(at)) {
                    at++;
                }
                int end = VersionText.digitsEnd(text, at);
                String number = text.substring(at, end);
                at = end;
                return number;
            }
        }
        return null;
    }

    private char phaseOf(int start) {
        char c = text.charAt(isSeparator(start) ? start + 1 : start);
        return c == 'a' || c == 'b' ? c : 'r';
    }

    /** {@code 1.0-1} is a post-release. */
    private @Nullable String implicitPost() {
        if (at >= text.length() || text.charAt(at) != '-') {
            return null;
        }
        int end = VersionText.digitsEnd(text, at + 1);
        if (end == at + 1) {
            return null;
        }
        String number = text.substring(at + 1, end);
        at = end;
        return number;
    }

    /** The local label with dots between its parts, empty for none, null when it is malformed. */
    private @Nullable String local() {
        if (at == text.length() || text.charAt(at) != '+') {
            return "";
        }
        StringBuilder label = new StringBuilder();
        boolean partOpen = false;
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (VersionText.isDigit(c) || VersionText.isLower(c)) {
                label.append(c);
                partOpen = true;
            } else if (isSeparator(at) && partOpen) {
                label.append('.');
                partOpen = false;
            } else {
                return null;
            }
        }
        return partOpen ? label.toString() : null;
    }

    private boolean isSeparator(int index) {
        return index < text.length() && ".-_".indexOf(text.charAt(index)) >= 0;
    }
}
