package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.ShellWord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Secrets written out in a command. */
final class SecretWords {

    private SecretWords() {}

    static boolean in(Command command) {
        List<ShellWord> settings = new ArrayList<>(command.assignments());
        if (command.isNamed("export", "declare", "local", "readonly")) {
            settings.addAll(command.arguments());
        }
        return settings.stream().anyMatch(SecretWords::assigns)
                || command.arguments().stream().anyMatch(SecretWords::isUrlWithPassword)
                || hasCredentialOption(command);
    }

    private static boolean assigns(ShellWord word) {
        int equals = word.text().indexOf('=');
        return equals > 0
                && !word.dynamic()
                && !SecretNames.isHarmless(word.text().substring(equals + 1))
                && SecretNames.isSecret(word.text().substring(0, equals));
    }

    /** {@code scheme://user:password@host}. */
    private static boolean isUrlWithPassword(ShellWord word) {
        String text = word.text();
        int scheme = text.indexOf("://");
        if (word.dynamic() || scheme <= 0) {
            return false;
        }
        int slash = text.indexOf('/', scheme + 3);
        String authority = text.substring(scheme + 3, slash < 0 ? text.length() : slash);
        int at = authority.lastIndexOf('@');
        int colon = authority.indexOf(':');
        return colon > 0 && at > colon + 1;
    }

    private static boolean hasCredentialOption(Command command) {
        List<ShellWord> words = command.arguments();
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text();
            ShellWord next = i + 1 < words.size() ? words.get(i + 1) : null;
            boolean user =
                    command.isNamed("curl")
                            && (text.equals("-u") || text.equals("--user"))
                            && next != null
                            && !next.dynamic()
                            && next.text().indexOf(':') > 0
                            && !next.text().endsWith(":");
            boolean header =
                    (text.equals("-H") || text.equals("--header"))
                            && next != null
                            && !next.dynamic()
                            && next.text().toLowerCase(Locale.ROOT).startsWith("authorization:");
            int equals = text.indexOf('=');
            boolean option =
                    text.startsWith("--")
                            && equals > 0
                            && equals + 1 < text.length()
                            && !words.get(i).dynamic()
                            && (text.startsWith("--password=") || text.startsWith("--token="));
            if (user || header || option) {
                return true;
            }
        }
        return false;
    }
}
