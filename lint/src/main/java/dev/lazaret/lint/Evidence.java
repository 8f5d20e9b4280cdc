package dev.lazaret.lint;

import dev.lazaret.base.Text;

import java.util.regex.Pattern;

/** Makes seen text safe to print: cut, without control characters, secrets masked. */
public final class Evidence {

    /** What stands in place of a secret. */
    public static final String MASK = "***";

    private static final int CHARS_MAX = 160;
    private static final int READ_MAX = 400;
    private static final Pattern USER_INFO = Pattern.compile("://[^/@\\s]++@");
    private static final Pattern OPTION =
            Pattern.compile(
                    "(?<=\\s)(-u|--user|-H|--header|--password|--token)([ =])(\\S++(?: (?:Bearer|Basic) \\S++)?+)");
    private static final Pattern AUTHORIZATION =
            Pattern.compile("(?i)(authorization: ?+)(?:(?:bearer|basic|token) )?+\\S++");
    private static final String NAMES =
            "(?:pass(?:word|wd|phrase)?|secret|token|api_?key|access_?key|private_?key|credentials?|pwd)";
    private static final Pattern NAMED =
            Pattern.compile("(?i)(" + NAMES + "[A-Z0-9_]{0,40}=)(?!\\$)\\S++");
    private static final Pattern SPACED =
            Pattern.compile(
                    "(?i)^(\\s*+ENV\\s++[A-Z0-9_]{0,40}?" + NAMES + "[A-Z0-9_]{0,40}\\s++)\\S.*+$");

    /** A known token, or a name that a secret has with anything but true or false behind it. */
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?i)"
                            + NAMES
                            + "[A-Z0-9_.-]*+[\"']?+\\s*+(?!$|:\\s*+(?:true|false)\\s*+$)"
                            + "|\\b(?:AKIA|ASIA|ghp_|gho_|ghs_|github_pat_|glpat-|xox[a-z]-|sk_live_)"
                            + "|-----BEGIN");

    private Evidence() {}

    /** The text on one line, masked and cut. */
    public static String safe(String text) {
        String cut = text.length() > READ_MAX ? text.substring(0, READ_MAX) : text;
        return Text.quote(masked(cut.replace('\n', ' ')), CHARS_MAX);
    }

    /** Whether a line may be shown as it is written: short, and without anything to mask. */
    static boolean isShowable(String line) {
        return line.length() <= CHARS_MAX
                && masked(line).equals(line)
                && !SECRET.matcher(line).find();
    }

    private static String masked(String text) {
        String masked = USER_INFO.matcher(text).replaceAll("://" + MASK + "@");
        masked = AUTHORIZATION.matcher(masked).replaceAll("$1" + MASK);
        masked = OPTION.matcher(masked).replaceAll("$1$2" + MASK);
        masked = SPACED.matcher(masked).replaceAll("$1" + MASK);
        return NAMED.matcher(masked).replaceAll("$1" + MASK);
    }
}
