package dev.lazaret.harden.dockerfile;

import dev.lazaret.harden.Change;
import dev.lazaret.harden.ImageView;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.PathOrder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What root runs in the build so that the files become as planned: accounts, packages, modes,
 * owners, and last what is removed, for the tools go with it.
 */
final class CleanUp {

    private static final List<String> PROGRAMS = List.of("sh", "rm", "chmod", "chown", "mkdir");

    private final ImageView image;
    private final List<List<String>> accounts = new ArrayList<>();
    private final List<List<String>> packages = new ArrayList<>();
    private final SortedMap<String, SortedSet<String>> modes = new TreeMap<>();
    private final Map<String, SortedSet<String>> owners = new LinkedHashMap<>();
    private final List<List<String>> directories = new ArrayList<>();
    private final List<List<String>> links = new ArrayList<>();
    private final List<List<String>> capabilities = new ArrayList<>();
    private final SortedSet<String> removed = new TreeSet<>(PathOrder.COMPARATOR);

    CleanUp(ImageView image) {
        this.image = image;
    }

    /** Whether the image can run commands at all. */
    static boolean isPossible(ImageView image) {
        return PROGRAMS.stream().allMatch(program -> isThere(image.tree(), program));
    }

    private static boolean isThere(FileTree tree, String program) {
        return tree.resolve("bin/" + program) != null || tree.resolve("usr/bin/" + program) != null;
    }

    void packages(String manager, List<String> names) {
        List<String> command =
                new ArrayList<>(
                        switch (manager) {
                            case "apk" -> List.of("apk", "del", "--no-cache");
                            case "dpkg" -> List.of("dpkg", "--purge", "--force-remove-essential");
                            default -> List.of("rpm", "--erase");
                        });
        names.forEach(name -> command.add(Quoted.shell(name)));
        packages.add(command);
    }

    /** Adds one change; false when no command does the same. */
    boolean add(Change.OfPath change) {
        if (!Quoted.fits(change.path())) {
            return false;
        }
        switch (change) {
            case Change.Remove(String path) -> removed.add(path);
            // what a later layer replaced is not copied into the last stage
            case Change.RemoveFrom(String path, int layer) -> {}
            case Change.ChangeMode mode -> mode(mode);
            case Change.SetOwner(String path, long userId, long groupId) ->
                    owners.computeIfAbsent(
                                    userId + ":" + groupId,
                                    none -> new TreeSet<>(PathOrder.COMPARATOR))
                            .add(path);
            case Change.DropAttribute(String path, String attribute) -> capability(path);
            case Change.AddDirectory directory -> directory(directory);
            case Change.AddLink(String path, String target) -> {
                return link(path, target);
            }
            case Change.Replace(String path, var content) -> {
                return account(path, Account.of(path, content));
            }
            case Change.AddFile file -> {
                return account(file.path(), Account.of(file.path(), file.content()));
            }
        }
        return true;
    }

    private boolean account(String path, Account account) {
        if (Account.isOf(path)) {
            // the group first: the user is its member
            accounts.add(path.equals("etc/group") ? 0 : accounts.size(), account.command(tree()));
        }
        return Account.isOf(path);
    }

    private boolean link(String path, String target) {
        boolean can = isThere(tree(), "ln") && Quoted.fits(target);
        if (can) {
            links.add(List.of("ln", "-sfn", Quoted.shell(target), Quoted.shell("/" + path)));
        }
        return can;
    }

    private void mode(Change.ChangeMode change) {
        List<String> bits = new ArrayList<>();
        bit(change.cleared(), 04000, "u-s", bits);
        bit(change.cleared(), 02000, "g-s", bits);
        bit(change.cleared(), 00002, "o-w", bits);
        bit(change.set(), 01000, "+t", bits);
        modes.computeIfAbsent(String.join(",", bits), none -> new TreeSet<>(PathOrder.COMPARATOR))
                .add(change.path());
    }

    private static void bit(int bits, int bit, String word, List<String> words) {
        if ((bits & bit) != 0) {
            words.add(word);
        }
    }

    /** Without setcap a copy does: it takes mode, owner and times along, but no capabilities. */
    private void capability(String path) {
        String file = Quoted.shell("/" + path);
        boolean setcap =
                tree().resolve("sbin/setcap") != null || tree().resolve("usr/sbin/setcap") != null;
        if (setcap) {
            capabilities.add(List.of("setcap", "-r", file));
        } else {
            String copy = Quoted.shell("/" + path + ".plain");
            capabilities.add(List.of("cp", "-p", file, copy));
            capabilities.add(List.of("mv", "-f", copy, file));
        }
    }

    private void directory(Change.AddDirectory directory) {
        String path = Quoted.shell("/" + directory.path());
        directories.add(List.of("mkdir", "-p", path));
        directories.add(List.of("chmod", "%04o".formatted(directory.mode()), path));
        directories.add(List.of("chown", directory.userId() + ":" + directory.groupId(), path));
    }

    /** The commands in an order in which each finds what it needs. */
    List<List<String>> commands() {
        List<List<String>> commands = new ArrayList<>(accounts);
        commands.addAll(packages);
        modes.forEach((bits, paths) -> commands.add(command("chmod", bits, paths(paths))));
        commands.addAll(capabilities);
        commands.addAll(directories);
        commands.addAll(links);
        owners.forEach((owner, paths) -> commands.add(owner(owner, paths)));
        List<String> gone = RemovedPaths.arguments(tree(), removed);
        if (!gone.isEmpty()) {
            commands.add(command("rm", "-rf", gone));
        }
        return commands;
    }

    private List<String> owner(String owner, SortedSet<String> paths) {
        List<String> command = new ArrayList<>(List.of("chown", "-h", owner));
        command.addAll(paths(paths));
        return command;
    }

    private static List<String> command(String program, String option, List<String> paths) {
        List<String> command = new ArrayList<>(List.of(program, option));
        command.addAll(paths);
        return command;
    }

    private static List<String> paths(SortedSet<String> paths) {
        return paths.stream().map(path -> Quoted.shell("/" + path)).toList();
    }

    private FileTree tree() {
        return image.tree();
    }
}
