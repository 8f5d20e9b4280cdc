package dev.lazaret.advisories.version;

import java.util.ArrayList;
import java.util.List;

/** Cuts a Maven version into tokens and trims what means nothing. */
final class MavenTokens {

    private MavenTokens() {}

    static List<MavenToken> of(String version) {
        String text = VersionText.lower(version);
        List<MavenToken> tokens = new ArrayList<>();
        char separator = '-';
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            char c = end ? '.' : text.charAt(i);
            if (c == '.' || c == '-') {
                tokens.add(token(separator, text.substring(from, i), false));
                separator = c;
                from = i + 1;
            } else if (i > from
                    && VersionText.isDigit(c) != VersionText.isDigit(text.charAt(i - 1))) {
                tokens.add(token(separator, text.substring(from, i), VersionText.isDigit(c)));
                separator = '-';
                from = i;
            }
        }
        trim(tokens);
        return tokens;
    }

    private static MavenToken token(char separator, String value, boolean digitFollows) {
        if (value.isEmpty()) {
            return new MavenToken(separator, "0");
        }
        return VersionText.isDigit(value.charAt(0))
                ? new MavenToken(separator, value)
                : MavenToken.qualifier(separator, value, digitFollows);
    }

    /** Before the end and before each dash, from the last to the first. */
    private static void trim(List<MavenToken> tokens) {
        int i = tokens.size() - 1;
        while (i > 0) {
            if (tokens.get(i).meansNothing()) {
                tokens.remove(i);
            } else {
                while (i > 0 && tokens.get(i).separator() != '-') {
                    i--;
                }
            }
            i--;
        }
    }
}
