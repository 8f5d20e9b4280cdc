package dev.lazaret.harden.databases;

import dev.lazaret.harden.FileBytes;
import dev.lazaret.harden.FileContent;
import dev.lazaret.harden.ImageView;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a database as text, one byte per character. */
final class DatabaseFiles {

    private static final int FILE_BYTES_MAX = 256 << 20;

    private final ImageView image;

    DatabaseFiles(ImageView image) {
        this.image = image;
    }

    /** The file's text, null when there is none. */
    @Nullable String read(String path) throws IOException {
        Optional<FileContent> content = image.content(path);
        return content.isEmpty()
                ? null
                : new String(content.get().bytes(FILE_BYTES_MAX), StandardCharsets.ISO_8859_1);
    }

    /** The text as the bytes it was read from. */
    static FileBytes bytes(String text) {
        return FileBytes.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Names of files are UTF-8 in paths of the tree. */
    static String path(String latin1) {
        return utf8(latin1).replaceFirst("^[./]*/", "");
    }

    /** Text of a database as the tree has it. */
    static String utf8(String latin1) {
        return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Regular files directly in a directory, in path order. */
    List<String> in(String directory) {
        List<String> paths = new ArrayList<>();
        for (FileTree.Node node : image.tree().nodes()) {
            if (node.entry().directory().equals(directory)
                    && node.entry().type() != EntryType.DIRECTORY) {
                paths.add(node.entry().path());
            }
        }
        return paths;
    }
}
