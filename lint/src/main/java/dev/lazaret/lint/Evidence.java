package dev.lazaret.lint;

import dev.lazaret.base.Text;

import java.util.List;
import java.util.regex.Pattern;

/** Makes seen text safe to print: cut, without control characters, secrets masked. */
public final class Evidence {

    /** What stands in place of a secret. */
    public static final String MASK = "***";

    private static final int CHARS_MAX = 160;
    private static final int READ_MAX = 400;
    private static final String NAMES =
            "(?:pass(?:word|wd|phrase)?|secret|token|api_?key|access_?key|private_?key|credentials?|pwd)";

    /** In the order they are tried. */
    private static final List<Masking> MASKINGS =
            List.of(
                    Masking.of("@", "://[^/@\\s]++@", "://" + MASK + "@"),
                    Masking.of(
                            ":",
                            "(?i)(authorization: ?+)(?:(?:bearer|basic|token) )?+\\S++",
                            "$1" + MASK),
                    Masking.of(
                            "-",
                            "(?<=\\s)(-H|--header|--password|--token)([ =])(\\S++(?: (?:Bearer|Basic) \\S++)?+)",
                            "$1$2" + MASK),
                    // a user's name alone is no secret: sudo -u www-data, useradd -u 1001
                    Masking.of(":", "(?<=\\s)(-u|--user)([ =])[^\\s:]*+:\\S++", "$1$2" + MASK),
                    Masking.of(
                            "",
                            "(?i)\\A(\\s*+ENV\\s++[A-Z0-9_]{0,40}?"
                                    + NAMES
                                    + "[A-Z0-9_]{0,40}\\s++)\\S.*+$",
                            "$1" + MASK),
                    Masking.of(
                            "=", "(?i)(" + NAMES + "[A-Z0-9_]{0,40}=)(?!\\$)\\S++", "$1" + MASK));

    /** A known token, or a name that a secret has with anything but true or false behind it. */
    private static final Pattern SECRET =
            Pattern.compile(
                    // the first class is where a name or token begins: quick to pass over
                    "(?i)(?=[pstacgx-])(?:"
                            + NAMES
                            + "[A-Z0-9_.-]*+[\"']?+\\s*+(?!$|:\\s*+(?:true|false)\\s*+$)"
                            + "|\\b(?:AKIA|ASIA|ghp_|gho_|ghs_|github_pat_|glpat-|xox[a-z]-|sk_live_)"
                            + "|-----BEGIN)");

    private Evidence() {}

    /** The text on one line, masked and cut. */
    public static String safe(String text) {
        String cut = text.length() > READ_MAX ? text.substring(0, READ_MAX) : text;
        return Text.quote(masked(cut.replace('\n', ' ').replace('\t', ' ')), CHARS_MAX);
    }

    /** Whether a line may be shown as it is written: short, and without anything to mask. */
    static boolean isShowable(String line) {
        return line.length() <= CHARS_MAX
                && masked(line).equals(line)
                && !SECRET.matcher(line).find();
    }

    private static String masked(String text) {
        String masked = text;
        for (Masking masking : MASKINGS) {
            masked = masking.apply(masked);
        }
        return masked;
    }

    /**
     * One way a secret is written.
     *
     * @param sign what every such text holds, so that most are not searched
     */
    private record Masking(String sign, Pattern secret, String replacement) {

        static Masking of(String sign, String secret, String replacement) {
            return new Masking(sign, Pattern.compile(secret), replacement);
        }

        String apply(String text) {
            return text.contains(sign) ? secret.matcher(text).replaceAll(replacement) : text;
        }
    }
}
