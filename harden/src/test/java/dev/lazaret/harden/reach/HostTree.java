package dev.lazaret.harden.reach;

import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A directory of this machine as a merged tree, asked path by path; it does not list. */
final class HostTree implements FileTree {

    private final Path root;

    HostTree(Path root) {
        this.root = root;
    }

    Path file(String path) {
        return root.resolve(path);
    }

    @Override
    public @Nullable Node find(String path) {
        Path file = file(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try {
            boolean link = Files.isSymbolicLink(file);
            EntryType type =
                    link
                            ? EntryType.SYMLINK
                            : Files.isDirectory(file) ? EntryType.DIRECTORY : EntryType.FILE;
            long size = type == EntryType.FILE ? Files.size(file) : 0;
            int mode = Files.isExecutable(file) ? 0755 : 0644;
            String target = link ? Files.readSymbolicLink(file).toString() : "";
            return new Node(new FileEntry(path, type, mode, 0, 0, size, 0, target, ""), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable String resolve(String path, Consumer<String> followed) {
        return resolve(path, followed, 40);
    }

    private @Nullable String resolve(String path, Consumer<String> followed, int links) {
        String done = "";
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String here = done.isEmpty() ? segments[i] : done + "/" + segments[i];
            Node node = find(here);
            if (node == null || links == 0) {
                return null;
            }
            if (node.entry().type() == EntryType.SYMLINK) {
                followed.accept(here);
                String rest = String.join("/", List.of(segments).subList(i + 1, segments.length));
                String target = Paths.in(done, node.entry().linkTarget());
                return resolve(Paths.clean(target + "/" + rest), followed, links - 1);
            }
            done = here;
        }
        return done;
    }

    @Override
    public Iterable<Node> nodes() {
        return List.of();
    }

    @Override
    public List<Integer> beneath(String path) {
        return List.of();
    }

    @Override
    public int hiddenBy(String path, int layerIndex) {
        return -1;
    }
}
