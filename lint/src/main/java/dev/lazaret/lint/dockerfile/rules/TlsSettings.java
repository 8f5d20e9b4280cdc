package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.Locale;
import java.util.Set;

/** Settings and options that turn the check of certificates off. */
final class TlsSettings {

    private static final Set<String> OFF =
            Set.of(
                    "node_tls_reject_unauthorized=0",
                    "git_ssl_no_verify=1",
                    "git_ssl_no_verify=true",
                    "pythonhttpsverify=0",
                    "npm_config_strict_ssl=false",
                    "npm_config_strict-ssl=false",
                    "goinsecure=*",
                    "perl_lwp_ssl_verify_hostname=0");

    /** Short options of curl that take the rest of their word. */
    private static final String CURL_VALUED = "AbcCdDeEFhHKmoPQrtTuUwxXyYz";

    private TlsSettings() {}

    /** {@code NAME=value} of the environment. */
    static boolean isOff(String setting) {
        String lower = setting.toLowerCase(Locale.ROOT);
        return OFF.contains(lower) || lower.startsWith("pip_trusted_host=");
    }

    static boolean turnsOff(Command command) {
        return switch (command.name()) {
            case "curl" ->
                    command.hasLetter('k', CURL_VALUED)
                            || command.hasOption("--insecure", "--proxy-insecure");
            case "wget" -> command.hasOption("--no-check-certificate");
            case "pip", "pip3", "python", "python3" -> command.hasOption("--trusted-host");
            case "npm", "yarn", "pnpm" -> npm(command);
            case "git" -> git(command);
            case "apt-get", "apt" ->
                    command.arguments().stream()
                            .anyMatch(word -> word.text().endsWith("Verify-Peer=false"));
            case "yum", "dnf", "microdnf" ->
                    command.arguments().stream()
                            .anyMatch(word ->
                                    word.text().contains("sslverify=0")
                                            || word.text().contains("sslverify=false"));
            default -> false;
        };
    }

    private static boolean npm(Command command) {
        String text = command.text().toLowerCase(Locale.ROOT);
        return text.contains("strict-ssl false")
                || text.contains("strict-ssl=false")
                || text.contains("strictssl false")
                || text.contains("--no-strict-ssl");
    }

    private static boolean git(Command command) {
        String text = command.text().toLowerCase(Locale.ROOT);
        return text.contains("http.sslverify=false") || text.contains("http.sslverify false");
    }
}
