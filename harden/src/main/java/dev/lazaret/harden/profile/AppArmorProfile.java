package dev.lazaret.harden.profile;

import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.Keep;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes an AppArmor profile (apparmor.d(5)): what was reached may be read and run, declared
 * volumes and temporary directories may be written, nothing else.
 */
final class AppArmorProfile {

    private static final int PRIVILEGED_PORTS = 1024;

    private AppArmorProfile() {}

    static String text(String name, ImageView image, Keep keep) {
        StringBuilder text = new StringBuilder();
        text.append(
                "# A proposal from what the entry point reaches; try it in complain mode first.\n");
        text.append("profile ").append(name);
        text.append(" flags=(attach_disconnected,mediate_deleted) {\n");
        text.append("  network inet,\n  network inet6,\n  network unix,\n");
        if (bindsPrivilegedPort(image)) {
            text.append("  capability net_bind_service,\n");
        }
        text.append("  signal,\n  unix,\n\n");
        text.append("  / r,\n  /**/ r,\n");
        text.append("  /dev/{null,zero,full,random,urandom,tty,stdin,stdout,stderr} rw,\n");
        text.append("  /dev/pts/* rw,\n  /dev/shm/** rwk,\n");
        text.append("  /proc/** r,\n  owner /proc/*/** w,\n  /sys/** r,\n\n");
        rules(image, keep).forEach(rule -> text.append("  ").append(rule).append(",\n"));
        text.append('\n');
        for (String place : writable(image)) {
            text.append("  ").append(quoted(place + "/**")).append(" rwkl,\n");
        }
        return text.append("}\n").toString();
    }

    private static SortedSet<String> rules(ImageView image, Keep keep) {
        SortedSet<String> rules = new TreeSet<>();
        for (String path : keep.reasons().keySet()) {
            FileTree.Node node = image.tree().find(path);
            if (node != null && node.entry().type() == EntryType.FILE) {
                boolean program = node.entry().executable();
                boolean library = node.entry().fileName().contains(".so");
                rules.add(quoted("/" + path) + (program ? " mrix" : library ? " mr" : " r"));
            }
        }
        keep.trees().keySet().forEach(path -> rules.add(quoted("/" + path + "/**") + " mrix"));
        return rules;
    }

    private static SortedSet<String> writable(ImageView image) {
        SortedSet<String> places = new TreeSet<>(List.of("/tmp", "/var/tmp", "/run", "/var/run"));
        for (String volume : image.config().volumes()) {
            places.add(volume.replaceAll("/+$", ""));
        }
        places.remove("");
        return places;
    }

    private static boolean bindsPrivilegedPort(ImageView image) {
        return image.config().exposedPorts().stream()
                .map(port -> port.replaceFirst("/.*", ""))
                .filter(port -> port.matches("\\d{1,5}"))
                .anyMatch(port -> Integer.parseInt(port) < PRIVILEGED_PORTS);
    }

    /** In quotes, with what the parser would take for a pattern escaped; the ends stay patterns. */
    private static String quoted(String path) {
        boolean tree = path.endsWith("/**");
        String literal = tree ? path.substring(0, path.length() - 3) : path;
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (c < ' ') {
                text.append('?');
            } else {
                text.append("*?[]{}^\"\\@,".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return text.append(tree ? "/**" : "").append('"').toString();
    }
}
