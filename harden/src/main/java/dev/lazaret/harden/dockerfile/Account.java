package dev.lazaret.harden.dockerfile;

import dev.lazaret.harden.FileBytes;
import dev.lazaret.layers.FileTree;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** One user or group that a plan adds: the last line of the new passwd or group file. */
final class Account {

    private final boolean group;
    private final String line;

    private Account(boolean group, String line) {
        this.group = group;
        this.line = line;
    }

    static boolean isOf(String path) {
        return path.equals("etc/passwd") || path.equals("etc/group");
    }

    static Account of(String path, FileBytes content) {
        String text = new String(content.bytes(), StandardCharsets.ISO_8859_1).stripTrailing();
        return new Account(path.equals("etc/group"), text.substring(text.lastIndexOf('\n') + 1));
    }

    /** With the programs the image has, which differ from one distribution to another. */
    List<String> command(FileTree tree) {
        String[] fields = line.split(":", -1);
        String name = fields[0];
        String id = fields[2];
        if (tree.resolve("usr/sbin/useradd") != null) {
            return group
                    ? List.of("groupadd", "-r", "-g", id, name)
                    : List.of(
                            "useradd",
                            "-r",
                            "-l",
                            "-M",
                            "-u",
                            id,
                            "-g",
                            fields[3],
                            "-d",
                            "/nonexistent",
                            "-s",
                            "/sbin/nologin",
                            name);
        }
        String adduser = tree.resolve("usr/sbin/adduser");
        if (adduser != null && adduser.endsWith("bin/busybox")) {
            return group
                    ? List.of("addgroup", "-S", "-g", id, name)
                    : List.of(
                            "adduser",
                            "-S",
                            "-D",
                            "-H",
                            "-u",
                            id,
                            "-G",
                            name,
                            "-h",
                            "/nonexistent",
                            "-s",
                            "/sbin/nologin",
                            name);
        }
        String file = group ? "/etc/group" : "/etc/passwd";
        return List.of("echo", Quoted.shell(line), ">>", file);
    }
}
