package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.ShellWord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call of a package manager, its options told from its operands.
 *
 * @param manager {@code apt-get}, {@code pip} ... whatever the program is called in full
 * @param action {@code install}, {@code add} ...; empty when none is given
 * @param operands what the action is done to
 */
public record PackageCommand(
        Command command, String manager, String action, List<ShellWord> operands) {

    /** Options that take the next word, per manager. */
    private static final Map<String, Set<String>> VALUED =
            Map.ofEntries(
                    Map.entry("apt-get", Set.of("-t", "--target-release", "-o", "--option", "-c")),
                    Map.entry("apt", Set.of("-t", "--target-release", "-o", "--option", "-c")),
                    Map.entry("aptitude", Set.of("-t", "--target-release", "-o", "-c")),
                    Map.entry(
                            "apk",
                            Set.of(
                                    "-X",
                                    "--repository",
                                    "-p",
                                    "--root",
                                    "-t",
                                    "--virtual",
                                    "--keys-dir",
                                    "--repositories-file",
                                    "--arch",
                                    "--cache-dir")),
                    Map.entry("yum", rpmOptions()),
                    Map.entry("dnf", rpmOptions()),
                    Map.entry("microdnf", rpmOptions()),
                    Map.entry(
                            "zypper",
                            Set.of("-R", "--root", "-r", "--repo", "-t", "--type", "--from", "-p")),
                    Map.entry(
                            "pip",
                            Set.of(
                                    "-r",
                                    "--requirement",
                                    "-c",
                                    "--constraint",
                                    "-i",
                                    "--index-url",
                                    "--extra-index-url",
                                    "-f",
                                    "--find-links",
                                    "-t",
                                    "--target",
                                    "--prefix",
                                    "--root",
                                    "--trusted-host",
                                    "--proxy",
                                    "--cert",
                                    "--timeout",
                                    "--retries",
                                    "--log",
                                    "--platform",
                                    "--python-version",
                                    "--abi",
                                    "--only-binary",
                                    "--no-binary",
                                    "--cache-dir",
                                    "--progress-bar",
                                    "--upgrade-strategy",
                                    "--implementation",
                                    "--config-settings",
                                    "--global-option",
                                    "--build-option",
                                    "--install-option",
                                    "--root-user-action",
                                    "--exists-action",
                                    "--use-feature",
                                    "--use-deprecated",
                                    "--keyring-provider",
                                    "--client-cert",
                                    "--python",
                                    "--report",
                                    "--group",
                                    "--src",
                                    "-d",
                                    "--dest",
                                    "-w",
                                    "--wheel-dir",
                                    "-b",
                                    "--build",
                                    "-e",
                                    "--editable")),
                    Map.entry(
                            "pipx",
                            Set.of(
                                    "--python",
                                    "--pip-args",
                                    "--preinstall",
                                    "--suffix",
                                    "-i",
                                    "--index-url")),
                    Map.entry(
                            "npm",
                            Set.of(
                                    "--registry",
                                    "--prefix",
                                    "--cache",
                                    "--loglevel",
                                    "--tag",
                                    "-C",
                                    "-w",
                                    "--workspace",
                                    "--userconfig")),
                    Map.entry(
                            "gem",
                            Set.of(
                                    "-v",
                                    "--version",
                                    "-i",
                                    "--install-dir",
                                    "-n",
                                    "--bindir",
                                    "-s",
                                    "--source",
                                    "--platform",
                                    "-g",
                                    "--file",
                                    "-P")),
                    Map.entry(
                            "go",
                            Set.of("-ldflags", "-tags", "-gcflags", "-mod", "-o", "-p", "-C")),
                    Map.entry("yarn", Set.of("--cwd", "--registry", "--cache-folder")),
                    Map.entry("pnpm", Set.of("--registry", "--dir", "-C", "--filter")));

    /** Of the rpm family: {@code dnf group install}. */
    private static final Set<String> TWO_WORDS = Set.of("group", "module");

    /** Programs that stand before a pipe to say yes. */
    private static final Set<String> ANSWERS = Set.of("yes", "echo", "printf");

    public PackageCommand {
        operands = List.copyOf(operands);
    }

    private static Set<String> rpmOptions() {
        return Set.of(
                "-c",
                "--config",
                "-x",
                "--exclude",
                "--enablerepo",
                "--disablerepo",
                "--repo",
                "--repoid",
                "--installroot",
                "--releasever",
                "--setopt",
                "-d",
                "-e");
    }

    /** The call, when the command is one. */
    static Optional<PackageCommand> of(Command command) {
        String name = command.name().toLowerCase(Locale.ROOT);
        List<ShellWord> arguments = command.arguments();
        if (name.startsWith("python")
                && arguments.size() > 1
                && arguments.get(0).text().equals("-m")
                && arguments.get(1).text().equals("pip")) {
            return Optional.of(read(command, "pip", arguments.subList(2, arguments.size())));
        }
        String manager = manager(name);
        return manager.isEmpty()
                ? Optional.empty()
                : Optional.of(read(command, manager, arguments));
    }

    private static String manager(String name) {
        return switch (name) {
            case "dnf5", "dnf4" -> "dnf";
            case "pip2", "pip3" -> "pip";
            default -> name.startsWith("pip3.") ? "pip" : VALUED.containsKey(name) ? name : "";
        };
    }

    private static PackageCommand read(Command command, String manager, List<ShellWord> arguments) {
        Set<String> valued = VALUED.getOrDefault(manager, Set.of());
        String action = "";
        List<ShellWord> operands = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            ShellWord word = arguments.get(i);
            if (manager.equals("gem") && word.text().equals("--")) {
                break; // for the build of extensions
            }
            if (word.isOption()) {
                i += valued.contains(word.text()) ? 1 : 0;
            } else if (action.isEmpty()) {
                action = word.text();
            } else if (TWO_WORDS.contains(action) && word.text().equals("install")) {
                action += "install";
            } else {
                operands.add(word);
            }
        }
        return new PackageCommand(command, manager, action, operands);
    }

    /** Whether it is this manager doing one of these (anything, when none is named). */
    boolean is(String wanted, String... actions) {
        if (!manager.equals(wanted)) {
            return false;
        }
        for (String each : actions) {
            if (action.equals(each)) {
                return true;
            }
        }
        return actions.length == 0;
    }

    /** Whether it is one of Debian's managers doing one of these. */
    boolean isApt(String... actions) {
        return is("apt-get", actions) || is("apt", actions) || is("aptitude", actions);
    }

    /** Whether it installs packages from outside, whichever manager it is. */
    boolean installs() {
        return switch (action) {
            case "install",
                    "add",
                    "in",
                    "i",
                    "localinstall",
                    "groupinstall",
                    "moduleinstall",
                    "reinstall" ->
                    true;
            default -> false;
        };
    }

    boolean isSystem() {
        return switch (manager) {
            case "apt-get", "apt", "aptitude", "apk", "yum", "dnf", "microdnf", "zypper" -> true;
            default -> false;
        };
    }

    /** Operands that name packages: no files, URLs, capabilities, nothing a variable decides. */
    List<ShellWord> packages() {
        return operands.stream().filter(PackageCommand::isName).toList();
    }

    private static boolean isName(ShellWord word) {
        String text = word.text();
        return !text.isEmpty()
                && !word.dynamic()
                && text.indexOf('/') < 0
                && !text.startsWith(".")
                && text.indexOf('(') < 0
                && !text.endsWith(".deb")
                && !text.endsWith(".rpm")
                && !text.endsWith(".apk")
                && !text.endsWith(".whl");
    }

    /** Whether it only says what it would do. */
    boolean isDryRun() {
        return command.hasOption(
                "-s", "--simulate", "--just-print", "--dry-run", "--print-uris", "--assumeno");
    }

    /** Whether the manager will not ask, or is answered: {@code yes | apt-get install a}. */
    boolean assumesYes() {
        return ANSWERS.contains(command.input())
                || isTwiceQuiet()
                || command.hasLetter('y')
                || (manager.equals("zypper") && command.hasLetter('n'))
                || command.hasOption(
                        "--yes",
                        "--assume-yes",
                        "--assumeyes",
                        "--force-yes",
                        "-qq",
                        "--non-interactive",
                        "--no-confirm",
                        "-q=2");
    }

    /** To apt, quiet twice is yes (apt-get(8), -q). */
    private boolean isTwiceQuiet() {
        return isApt()
                && command.arguments().stream()
                                .map(ShellWord::text)
                                .filter(text -> text.equals("-q") || text.equals("--quiet"))
                                .count()
                        > 1;
    }
}
