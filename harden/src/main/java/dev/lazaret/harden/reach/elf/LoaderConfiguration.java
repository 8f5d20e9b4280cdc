package dev.lazaret.harden.reach.elf;

import dev.lazaret.harden.FileContent;
import dev.lazaret.harden.ImageView;
import dev.lazaret.layers.FileTree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /etc/ld.so.conf} with the files it includes (ldconfig(8)). */
final class LoaderConfiguration {

    private static final int FILES_MAX = 1_000;
    private static final int DIRECTORIES_MAX = 1_000;
    private static final int FILE_BYTES_MAX = 1 << 20;

    private final ImageView image;
    private final Set<String> directories = new LinkedHashSet<>();
    private final Deque<String> files = new ArrayDeque<>(List.of("etc/ld.so.conf"));

    LoaderConfiguration(ImageView image) {
        this.image = image;
    }

    /** Directories in the order they are looked in. */
    List<String> directories() throws IOException {
        Set<String> read = new LinkedHashSet<>();
        while (!files.isEmpty() && read.size() < FILES_MAX) {
            String path = files.removeFirst();
            Optional<FileContent> content = image.content(path);
            if (read.add(path) && content.isPresent()) {
                read(new String(content.get().head(FILE_BYTES_MAX), StandardCharsets.UTF_8));
            }
        }
        return List.copyOf(directories);
    }

    private void read(String text) {
        for (String line : text.lines().toList()) {
            String entry = line.replaceFirst("#.*", "").strip();
            if (entry.startsWith("include ")) {
                include(entry.substring("include ".length()).strip());
            } else if (entry.startsWith("/") && directories.size() < DIRECTORIES_MAX) {
                // old files write DIRECTORY=TYPE
                directories.addAll(Loaders.absolute(List.of(entry.replaceFirst("=.*", ""))));
            }
        }
    }

    /** A pattern is looked up in its directory only: that is all that any distribution writes. */
    private void include(String pattern) {
        String path = (pattern.startsWith("/") ? "" : "etc/") + pattern.replaceFirst("^/+", "");
        int slash = path.lastIndexOf('/');
        String directory = path.substring(0, Math.max(0, slash));
        String name = path.substring(slash + 1);
        int star = name.indexOf('*');
        if (star < 0) {
            files.add(path);
            return;
        }
        String suffix = name.substring(star + 1);
        List<String> found = new ArrayList<>();
        for (FileTree.Node node : image.tree().nodes()) {
            String candidate = node.entry().path();
            if (node.entry().directory().equals(directory)
                    && node.entry().fileName().startsWith(name.substring(0, star))
                    && candidate.endsWith(suffix)
                    && found.size() < FILES_MAX) {
                found.add(candidate);
            }
        }
        files.addAll(found);
    }
}
