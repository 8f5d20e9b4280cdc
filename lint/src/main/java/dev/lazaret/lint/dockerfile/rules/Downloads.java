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

    /** Whether it runs the program it reads from standard input: see {@link Program#INPUT}. */
    static boolean runsInput(Command command) {
        return isInterpreter(command) && Program.of(command) == Program.INPUT;
    }

    /** A checksum or signature is compared. */
    static boolean isVerification(Command command) {
        String name = command.name();
        return ((name.endsWith("sum") || name.equals("shasum"))
                        && (command.hasLetter('c') || command.hasOption("--check", "--status")))
                || (command.isNamed("gpg", "gpg2")
                        && command.hasOption("--verify", "--verify-files", "--decrypt", "-d"))
                || command.isNamed("gpgv", "cosign", "minisign", "signify", "notation")
                || (name.equals("openssl")
                        && (command.argument(0).equals("dgst")
                                || command.argument(0).startsWith("sha")))
                || (name.matches("sha[0-9]{1,3}sum") && command.depth() > 0)
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
        boolean installs =
                switch (command.name()) {
                    case "dpkg" -> command.hasOption("-i", "--install", "--unpack", "-x");
                    case "rpm" ->
                            command.hasLetter('i')
                                    || command.hasLetter('U')
                                    || command.hasLetter('F')
                                    || command.hasOption("--install", "--upgrade");
                    case "install" -> !command.hasOption("-d", "--directory");
                    default -> command.isNamed("tar", "unzip", "bsdtar");
                };
        return executable
                || installs
                || (isInterpreter(command) && Program.of(command) != Program.ARGUMENT);
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
