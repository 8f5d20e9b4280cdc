package dev.lazaret.lint.dockerfile.rework;

import dev.lazaret.lint.dockerfile.DockerfileLint;
import dev.lazaret.lint.dockerfile.rules.Build;
import dev.lazaret.lint.dockerfile.rules.DockerfileOptions;
import dev.lazaret.lint.dockerfile.rules.SecretNames;
import dev.lazaret.lint.dockerfile.syntax.Dockerfile;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Pair;
import dev.lazaret.lint.dockerfile.syntax.Stage;
import dev.lazaret.lint.dockerfile.syntax.Word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a Dockerfile alone shows to be worth changing, without the image it builds. */
public final class StatedRework {

    private static final String USER = "65532";
    private static final Set<String> WITH_BUSYBOX = Set.of("alpine", "busybox");
    private static final Set<String> WITH_USERADD =
            Set.of(
                    "debian",
                    "ubuntu",
                    "fedora",
                    "almalinux",
                    "rockylinux",
                    "oraclelinux",
                    "centos",
                    "buildpack-deps");

    private StatedRework() {}

    /** Secrets in variables, the SSH port, root. */
    public static Rework of(String name, String text, DockerfileOptions options) {
        Dockerfile file = Dockerfile.parse(text, options.limits());
        SortedSet<String> variables = new TreeSet<>();
        SortedSet<String> ports = new TreeSet<>();
        for (Instruction instruction : file.instructions()) {
            switch (instruction.keyword()) {
                case ENV, ARG -> secrets(instruction, variables);
                case EXPOSE -> ports(instruction, ports);
                default -> {}
            }
        }
        List<List<String>> commands = new ArrayList<>();
        List<String> instructions = new ArrayList<>();
        boolean root =
                !DockerfileLint.lint(
                                name, text, options, r -> r.id().equals("dockerfile/root-user"))
                        .findings()
                        .isEmpty();
        if (root) {
            Build.of(file, options).last().ifPresent(last -> commands.addAll(account(last)));
            instructions.add("USER " + USER + ":" + USER);
        }
        return new Rework(variables, new TreeSet<>(), ports, commands, instructions, false);
    }

    private static void secrets(Instruction instruction, Set<String> variables) {
        for (Pair pair : instruction.pairs()) {
            if (SecretNames.isSecret(pair)) {
                variables.add(pair.key());
            }
        }
    }

    private static void ports(Instruction instruction, Set<String> ports) {
        for (Word word : instruction.words()) {
            String port = word.unquoted();
            if (port.equals("22") || port.startsWith("22/")) {
                ports.add(port);
            }
        }
    }

    /** A name for the number, where the base is one whose programs are known. */
    private static List<List<String>> account(Stage last) {
        Stage first = last;
        while (first.parent() != null) {
            first = first.parent();
        }
        String base = first.base().text();
        String repository = base.substring(base.lastIndexOf('/') + 1).split("[:@]", 2)[0];
        if (WITH_BUSYBOX.contains(repository) || base.contains("-alpine")) {
            return List.of(
                    List.of("addgroup", "-S", "-g", USER, "nonroot"),
                    List.of(
                            "adduser",
                            "-S",
                            "-D",
                            "-H",
                            "-u",
                            USER,
                            "-G",
                            "nonroot",
                            "-h",
                            "/nonexistent",
                            "-s",
                            "/sbin/nologin",
                            "nonroot"));
        }
        if (WITH_USERADD.contains(repository)) {
            return List.of(
                    List.of("groupadd", "-r", "-g", USER, "nonroot"),
                    List.of(
                            "useradd",
                            "-r",
                            "-l",
                            "-M",
                            "-u",
                            USER,
                            "-g",
                            USER,
                            "-d",
                            "/nonexistent",
                            "-s",
                            "/sbin/nologin",
                            "nonroot"));
        }
        return List.of();
    }
}
