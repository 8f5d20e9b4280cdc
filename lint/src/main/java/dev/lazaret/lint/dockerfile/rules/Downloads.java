package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.Set;

/** Commands that fetch, check and use what comes from elsewhere. */
final class Downloads {

    private static final Set<String> INTERPRETERS =
            Set.of(
                    "sh", "bash", "ash", "dash", "zsh", "ksh", "python", "python2", "python3",
                    "perl", "ruby", "node", "php");

    private Downloads() {}

    static boolean isDownload(Command command) {
        return command.isNamed("curl", "wget", "aria2c", "fetch", "http");
    }

    static boolean isInterpreter(Command command) {
        return INTERPRETERS.contains(command.name());
    }

    /** A checksum or signature is compared. */
    static boolean isVerification(Command command) {
        String name = command.name();
        return ((name.endsWith("sum") || name.equals("shasum"))
                        && (command.hasLetter('c') || command.hasOption("--check", "--status")))
                || command.isNamed(
                        "gpg", "gpg2", "gpgv", "cosign", "minisign", "signify", "notation")
                || (name.equals("openssl") && command.hasArgument("dgst"))
                || (name.equals("rpm") && command.hasOption("-K", "--checksig"));
    }

    /** What was fetched is unpacked, installed or made a program. */
    static boolean isUse(Command command) {
        boolean executable =
                command.isNamed("chmod")
                        && command.arguments().stream()
                                .anyMatch(word ->
                                        word.text().endsWith("+x")
                                                || word.text().matches("0?[57][0-7]{2}"));
        return executable
                || command.isNamed("tar", "unzip", "bsdtar", "dpkg", "rpm", "install")
                || isInterpreter(command);
    }

    /** Plain HTTP to another machine. */
    static boolean isPlain(String text) {
        if (!text.startsWith("http://")) {
            return false;
        }
        String host = text.substring(7);
        return !host.startsWith("localhost")
                && !host.startsWith("127.")
                && !host.startsWith("[::1]");
    }
}
