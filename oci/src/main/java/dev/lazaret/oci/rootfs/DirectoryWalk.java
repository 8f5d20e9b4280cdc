package dev.lazaret.oci.rootfs;

import dev.lazaret.oci.ImageLimitException;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every path below a root, directories before their content, names in order. Holds one sorted
 * listing per depth, never the whole tree. Links are named, not followed.
 */
final class DirectoryWalk {

    /** File systems the kernel makes up: no part of an image, and some are endless. */
    private static final Set<String> KERNEL_FILE_SYSTEMS =
            Set.of(
                    "proc",
                    "sysfs",
                    "devpts",
                    "devtmpfs",
                    "cgroup",
                    "cgroup2",
                    "securityfs",
                    "debugfs",
                    "tracefs",
                    "mqueue",
                    "bpf",
                    "pstore",
                    "configfs",
                    "efivarfs",
                    "fusectl",
                    "hugetlbfs",
                    "binfmt_misc",
                    "autofs");

    private final Tree tree;
    private final Deque<Iterator<Path>> open = new ArrayDeque<>();
    private final Object rootDevice;
    private Optional<Path> entered;
    private long entries;

    DirectoryWalk(Tree tree) {
        this.tree = tree;
        this.entered = Optional.of(tree.root());
        this.rootDevice = device(tree.root());
    }

    /** The next path; empty when all have been named. */
    Optional<Path> next() throws IOException {
        entered.ifPresent(directory -> open.push(listing(directory)));
        entered = Optional.empty();
        while (!open.isEmpty()) {
            if (open.peek().hasNext()) {
                if (++entries > tree.limits().entriesMax()) {
                    throw new ImageLimitException(
                            "walk '" + tree.root() + "'",
                            "it has more than " + tree.limits().entriesMax() + " files",
                            "");
                }
                return Optional.of(open.peek().next());
            }
            open.pop();
        }
        return Optional.empty();
    }

    /** Goes into the directory that was named last. */
    void enter(Path directory) {
        if (!isOfKernel(directory)) {
            entered = Optional.of(directory);
        }
    }

    /** Asked only where another file system begins, for the answer is in a list of all mounts. */
    private boolean isOfKernel(Path directory) {
        if (device(directory).equals(rootDevice)) {
            return false;
        }
        try {
            return KERNEL_FILE_SYSTEMS.contains(Files.getFileStore(directory).type());
        } catch (IOException e) {
            return false; // listing it will tell why
        }
    }

    private static Object device(Path directory) {
        try {
            return Files.getAttribute(directory, "unix:dev", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return ""; // listing it will tell why
        }
    }

    private Iterator<Path> listing(Path directory) {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(names::add);
        } catch (DirectoryIteratorException | IOException e) {
            tree.unreadable(directory, "list the directory", e);
        }
        Collections.sort(names);
        return names.iterator();
    }
}
