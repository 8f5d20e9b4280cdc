package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.ImageRule;

import java.util.List;
import java.util.Locale;

/** The rules about build commands; each is its words and what it looks for. */
public final class CommandRules {

    static final Rule UPDATE_ALONE =
            new Rule(
                    "image/update-alone",
                    List.of("CIS-DI-0007", "CIS-4.7", "DS-0017"),
                    Severity.LOW,
                    "A package index was updated in a layer of its own",
                    "Join update and install in one RUN, so that the builder cannot reuse an old index.");

    static final Rule DIST_UPGRADE =
            new Rule(
                    "image/dist-upgrade",
                    List.of("DKL-DI-0003", "DS-0024", "DL3035"),
                    Severity.LOW,
                    "The distribution was upgraded while building",
                    "Take a newer base image instead.");

    static final Rule UNVERIFIED_INSTALL =
            new Rule(
                    "image/unverified-install",
                    List.of("CIS-DI-0011", "CIS-4.11", "CWE-494", "CWE-295"),
                    Severity.HIGH,
                    "Something was installed with verification switched off",
                    "Import the signing key or authority and drop the option.");

    static final Rule PIPED_SCRIPT =
            new Rule(
                    "image/piped-script",
                    List.of("CWE-494", "DL4006"),
                    Severity.MEDIUM,
                    "A downloaded script was run without being checked",
                    "Download to a file, compare its checksum, then run it.");

    private static final List<String> UPDATES =
            List.of("apt-get update", "apt update", "yum update", "dnf update", "apk update");

    private static final List<String> WORK =
            List.of(
                    " install",
                    "upgrade",
                    "apk add",
                    "apk --",
                    "build-dep",
                    " source ",
                    "dnf -y",
                    "update -y");

    private static final List<String> UNVERIFIED =
            List.of(
                    "--allow-untrusted",
                    "--allow-unauthenticated",
                    "--force-yes",
                    "--nogpgcheck",
                    "--no-gpg-checks",
                    "--no-check-certificate",
                    "--trusted-host",
                    "--insecure",
                    "curl -k ",
                    "strict-ssl false",
                    "http.sslverify false",
                    "allow-insecure-repositories=true");

    private static final List<String> SHELLS =
            List.of(
                    "sh", "bash", "ash", "dash", "zsh", "python", "python3", "perl", "ruby",
                    "node");

    private static final List<String> DOWNLOADS = List.of("curl", "wget");

    private CommandRules() {}

    public static List<ImageRule> all() {
        return List.of(
                new CommandRule(UPDATE_ALONE, CommandRules::updatesOnly),
                new CommandRule(
                        DIST_UPGRADE,
                        command -> command.contains("dist-upgrade") ? "dist-upgrade" : ""),
                new CommandRule(UNVERIFIED_INSTALL, CommandRules::unverified),
                new CommandRule(PIPED_SCRIPT, CommandRules::runsDownload));
    }

    private static String updatesOnly(String command) {
        return WORK.stream().anyMatch(command::contains) ? "" : first(UPDATES, command);
    }

    private static String unverified(String command) {
        return first(UNVERIFIED, command.toLowerCase(Locale.ROOT));
    }

    private static String first(List<String> words, String command) {
        return words.stream().filter(command::contains).findFirst().orElse("").strip();
    }

    /** A download whose output a pipe hands to an interpreter. */
    private static String runsDownload(String command) {
        for (String line : command.split("\\|\\||&&|[;&\n]", -1)) {
            String[] parts = line.split("\\|", -1);
            for (int i = 1; i < parts.length; i++) {
                String from = program(parts[i - 1]);
                String to = program(parts[i]);
                if (DOWNLOADS.contains(from) && SHELLS.contains(to)) {
                    return from + " | " + to;
                }
            }
        }
        return "";
    }

    private static String program(String part) {
        String[] words = part.strip().split("\\s+", 3);
        String first = words[0].equals("sudo") && words.length > 1 ? words[1] : words[0];
        return first.substring(first.lastIndexOf('/') + 1);
    }
}
