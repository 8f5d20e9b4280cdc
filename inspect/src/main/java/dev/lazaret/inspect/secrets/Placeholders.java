package dev.lazaret.inspect.secrets;

import java.util.List;
import java.util.Locale;

/** What stands where a secret would: words for it, variables, runs of one sign, example keys. */
final class Placeholders {

    private static final List<String> PARTS =
            List.of(
                    "example",
                    "changeme",
                    "change_me",
                    "change-me",
                    "changeit",
                    "placeholder",
                    "your_",
                    "your-",
                    "yourpass",
                    "yourkey",
                    "yourtoken",
                    "yoursecret",
                    "dummy",
                    "redacted",
                    "notreal",
                    "not_real",
                    "insert_",
                    "replace",
                    "xxxx",
                    "****",
                    "....",
                    "<",
                    ">",
                    "${",
                    "{{",
                    "$(",
                    "%(",
                    "#{",
                    "0123456789",
                    "1234567890",
                    "abcdefghij",
                    "deadbeefdeadbeef",
                    "mysecret",
                    "my_secret",
                    "my-secret",
                    "fake",
                    "goes_here",
                    "goeshere");

    private static final int RUN_MAX = 6;

    private Placeholders() {}

    static boolean isOne(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return PARTS.stream().anyMatch(lower::contains)
                || lower.endsWith("...")
                || hasRun(lower)
                || ExampleKeys.contains(value);
    }

    private static boolean hasRun(String text) {
        int run = 1;
        for (int i = 1; i < text.length(); i++) {
            run = text.charAt(i) == text.charAt(i - 1) ? run + 1 : 1;
            if (run >= RUN_MAX && text.charAt(i) != '=') {
                return true;
            }
        }
        return false;
    }
}
