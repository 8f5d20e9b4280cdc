package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.List;
import java.util.Locale;

/** Packages are installed without checking their signatures. */
final class UnverifiedPackages implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/unverified-packages",
                    List.of("CIS-DI-0011", "CWE-347"),
                    Severity.HIGH,
                    "Packages are installed without checking their signatures",
                    "Remove the option and import the repository's signing key.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        for (Run run : build.runs()) {
            for (Command command : run.commands()) {
                boolean option =
                        PackageCommand.of(command).filter(call -> takesPackages(call)).isPresent()
                                && command.hasOption(
                                        "--allow-unauthenticated",
                                        "--force-yes",
                                        "--allow-untrusted",
                                        "--nogpgcheck",
                                        "--nogpg",
                                        "--no-gpg-checks",
                                        "--no-gpg-check",
                                        "--allow-insecure-repositories",
                                        "--allow-downgrades-unauthenticated");
                boolean setting = command.arguments().stream().anyMatch(word -> isOff(word.text()));
                if (option || setting) {
                    reports.at(run, command);
                }
            }
        }
    }

    /** Indexes that apk makes itself have no signature yet. */
    private static boolean takesPackages(PackageCommand call) {
        return !call.manager().equals("apk") || call.is("apk", "add", "upgrade", "fix");
    }

    private static boolean isOff(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean local = lower.contains(" file:");
        return (lower.contains("trusted=yes") && !local)
                || lower.contains("gpgcheck=0")
                || lower.contains("allowunauthenticated=true")
                || lower.contains("allowinsecurerepositories=true")
                || lower.contains("allowunauthenticated \"true\"");
    }
}
