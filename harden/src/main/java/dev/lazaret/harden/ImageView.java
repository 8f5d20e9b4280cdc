package dev.lazaret.harden;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Limits;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.layers.FileTree;
import dev.lazaret.oci.ImageConfig;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All that a step may look at: the image as it is, before any change. */
public interface ImageView {

    /** Layers, facts, tree, owners, configuration. */
    InspectedImage image();

    Inventory inventory();

    /** What is wrong with it, in {@link Finding#ORDER}. */
    List<Finding> findings();

    Limits limits();

    /**
     * What must stay to keep the entry point running; computed once, when first asked.
     *
     * @throws IOException if the image cannot be read
     */
    Keep keep() throws IOException;

    /**
     * The content of the visible regular file at this path, links followed; random access, so ask
     * as often as you like.
     *
     * @return empty when there is no such file
     * @throws IOException if it cannot be read
     */
    Optional<FileContent> content(String path) throws IOException;

    /** A directory for what is made on the way; only of the user where the caller made one. */
    default Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** The same image, started otherwise: it may need other files. */
    default ImageView startedBy(Change.SetCommand command) {
        return this;
    }

    /** Digest of the manifest; empty where the source has none. */
    default Optional<Digest> manifestDigest() {
        return Optional.empty();
    }

    /** The visible tree. */
    default FileTree tree() {
        return image().tree();
    }

    default ImageConfig config() {
        return image().config();
    }
}
