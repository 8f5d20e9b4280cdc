package dev.lazaret.inspect.secrets;

import java.util.List;
import java.util.Locale;

/** What a file's name says about how its settings are written. */
final class FileNature {

    private static final List<String> SETTINGS =
            List.of(
                    ".env",
                    ".properties",
                    ".ini",
                    ".conf",
                    ".cfg",
                    ".cnf",
                    ".yaml",
                    ".yml",
                    ".toml",
                    ".envrc",
                    ".config",
                    ".tfvars",
                    ".credentials");

    private FileNature() {}

    /** Whether values stand unquoted in it. */
    static boolean isSettings(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.startsWith(".env")
                || lower.equals("credentials")
                || SETTINGS.stream().anyMatch(lower::endsWith);
    }
}
