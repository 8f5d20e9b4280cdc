package dev.lazaret.harden.reach;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;
import dev.lazaret.harden.FileContent;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.Keep;
import dev.lazaret.harden.reach.elf.LoaderScope;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was reached so far and what is still to be looked into. All that is certain is followed
 * before anything that is not, so that every path has its strongest and shortest reason.
 */
final class Walk {

    private static final int VISITS_MAX = 2_000_000;

    private final ImageView image;
    private final FileTree tree;
    private final Needs needs = new Needs();
    private final Unproven unproven = new Unproven();
    private final Deque<Visit> certain = new ArrayDeque<>();
    private final Deque<Visit> possible = new ArrayDeque<>();
    private final Set<Visit> seen = new HashSet<>();
    private final Commands commands;
    private final List<Follower> followers;
    private final Libraries libraries;
    private final Set<String> implied;
    private boolean treesGrew;

    Walk(ImageView image) throws IOException {
        this.image = image;
        this.tree = image.tree();
        this.implied = ImpliedDirectories.of(tree);
        this.commands = new Commands(this, image.config());
        this.libraries = new Libraries(this, image);
        this.followers =
                List.of(
                        new ElfFollower(libraries),
                        new ScriptFollower(),
                        new JarFollower(),
                        new ConfigurationFollower());
    }

    ImageView image() {
        return image;
    }

    FileTree tree() {
        return tree;
    }

    Commands commands() {
        return commands;
    }

    Libraries libraries() {
        return libraries;
    }

    /** Says what could not be followed. */
    void unproven(String path, String what) {
        unproven.add(path, what);
    }

    /**
     * Reaches what this path leads to: every link on the way and what stands at its end.
     *
     * @param path absolute or from the root
     * @return the path at the end, null when there is nothing
     */
    @Nullable String file(String path, Cause cause) {
        return file(path, cause, null);
    }

    /** The same for a library that the program of this scope loads. */
    @Nullable String file(String path, Cause cause, @Nullable LoaderScope scope) {
        String clean = Paths.clean(path);
        List<String> links = new ArrayList<>();
        String real = tree.resolve(clean, links::add);
        // also those that lead nowhere before the container runs
        links.forEach(link -> needs.addPath(link, cause));
        if (real == null) {
            return implied.contains(clean) ? clean : null;
        }
        FileTree.Node node = tree.find(real);
        if (node != null) {
            reach(node, real, cause, scope);
        }
        return real;
    }

    private void reach(FileTree.Node node, String path, Cause cause, @Nullable LoaderScope scope) {
        boolean grew = needs.addPath(path, cause);
        EntryType type = node.entry().type();
        if (type == EntryType.HARDLINK) {
            needs.addPath(node.entry().linkTarget(), new Cause(path, "the same file as", true));
        }
        boolean readable = type == EntryType.FILE || type == EntryType.HARDLINK;
        if (readable && (grew || scope != null)) {
            Visit visit = new Visit(path, scope);
            (needs.isCertain(path) ? certain : possible).add(visit);
        }
    }

    /** Reaches a directory with all below it, unless it is one of the system's own. */
    void whole(String directory, Cause cause) {
        String real = file(directory, cause);
        if (real != null
                && isDirectory(real)
                && !GeneralDirectories.contain(real)
                && !libraries.isShared(real)) {
            treesGrew |= needs.addTree(real, cause);
        }
    }

    private boolean isDirectory(String path) {
        FileTree.Node node = tree.find(path);
        return node == null ? implied.contains(path) : node.entry().type() == EntryType.DIRECTORY;
    }

    /**
     * Reaches what somebody names: a file, or a directory with all below it.
     *
     * @return whether the image has it
     */
    boolean named(String path, Cause cause) {
        if (!path.startsWith("/") || SystemFiles.isMountedByEngines(path)) {
            return false;
        }
        String real = file(path, cause);
        if (real != null) {
            whole(real, cause);
        }
        return real != null;
    }

    /** Follows everything to its end. */
    void run() throws IOException {
        do {
            do {
                drain(certain);
            } while (scanTrees() || !certain.isEmpty());
            drain(possible);
        } while (scanTrees() || !certain.isEmpty() || !possible.isEmpty());
    }

    private void drain(Deque<Visit> queue) throws IOException {
        while (!queue.isEmpty()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new java.io.InterruptedIOException("interrupted while following files");
            }
            Visit visit = queue.removeFirst();
            if (seen.size() >= VISITS_MAX) {
                unproven.add("", "more than " + VISITS_MAX + " files are asked for");
                queue.clear();
            } else if (seen.add(visit)) {
                visit(visit);
            }
        }
    }

    private void visit(Visit visit) throws IOException {
        Optional<FileContent> content = image.content(visit.path());
        FileTree.Node node = tree.find(visit.path());
        if (content.isEmpty() || node == null || content.get().size() == 0) {
            return;
        }
        ReachedFile file =
                new ReachedFile(visit.path(), node.entry(), content.get(), visit.scope());
        try {
            for (Follower follower : followers) {
                if (follower.follows(file)) {
                    follower.follow(file, this);
                    return;
                }
            }
        } catch (MalformedException | LimitExceededException e) {
            unproven(visit.path(), "cannot be read: " + e.getMessage());
        }
    }

    /** Looks through directories that were reached as a whole; whether any file came of it. */
    private boolean scanTrees() {
        if (!treesGrew) {
            return false;
        }
        treesGrew = false;
        boolean found = false;
        for (FileTree.Node node : tree.nodes()) {
            String path = node.entry().path();
            String around = needs.treeAround(node.entry().directory());
            if (around == null || needs.hasPath(path) || !TreeScan.isOfInterest(node.entry())) {
                continue;
            }
            found = true;
            file(path, new Cause(around, "in the directory", true));
        }
        return found;
    }

    Keep keep() {
        return needs.keep(unproven.sentences());
    }
}
