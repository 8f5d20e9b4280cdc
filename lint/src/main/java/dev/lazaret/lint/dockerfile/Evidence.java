package dev.lazaret.lint.dockerfile;

import dev.lazaret.base.Text;

import java.util.regex.Pattern;

/** Makes seen text safe to print: cut, without control characters, secrets masked. */
final class Evidence {

    private static final int CHARS_MAX = 160;
    private static final int READ_MAX = 400;
    private static final Pattern USER_INFO = Pattern.compile("://[^/@\\s]++@");
    private static final Pattern OPTION =
            Pattern.compile(
                    "(?<=\\s)(-u|--user|-H|--header|--password|--token)([ =])(\\S++(?: (?:Bearer|Basic) \\S++)?+)");
    private static final Pattern AUTHORIZATION =
            Pattern.compile("(?i)(authorization: ?+)(?:(?:bearer|basic|token) )?+\\S++");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)((?:pass(?:word|wd|phrase)?|secret|token|api_?key|access_?key|private_?key|credentials?|pwd)[A-Z0-9_]{0,40}=)(?!\\$)\\S++");

    private Evidence() {}

    static String safe(String text) {
        String cut = text.length() > READ_MAX ? text.substring(0, READ_MAX) : text;
        String masked = USER_INFO.matcher(cut).replaceAll("://***@");
        masked = AUTHORIZATION.matcher(masked).replaceAll("$1***");
        masked = OPTION.matcher(masked).replaceAll("$1$2***");
        masked = NAMED.matcher(masked).replaceAll("$1***");
        return Text.quote(masked.replace('\n', ' '), CHARS_MAX);
    }
}
