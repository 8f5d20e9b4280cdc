package dev.lazaret.inventory;

import dev.lazaret.base.Limits;
import dev.lazaret.layers.ImagePass;
import dev.lazaret.layers.LayerCache;
import dev.lazaret.layers.Progress;
import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.open.ImageSources;
import dev.lazaret.testkit.TarBuilder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An image of one layer as a test states it, read as a scan reads it. */
final class SmallImage {

    private final Path directory;
    private final TarBuilder tar = new TarBuilder();

    /**
     * An image without files.
     *
     * @param directory for the archive
     */
    SmallImage(Path directory) {
        this.directory = directory;
    }

    SmallImage file(String path, String text) {
        tar.file(path, text);
        return this;
    }

    SmallImage file(String path, byte[] bytes) {
        tar.file(path, bytes);
        return this;
    }

    SmallImage link(String path, String target) {
        tar.symlink(path, target);
        return this;
    }

    Inventory inventory() throws IOException {
        Path archive = directory.resolve("root.tar");
        Files.write(archive, tar.build());
        return inventory(archive, directory);
    }

    /** The inventory of an archive of any kind. */
    static Inventory inventory(Path archive, Path temporary) throws IOException {
        OpenOptions options = OpenOptions.of(Environment.empty(), temporary);
        try (Image image = ImageSources.open(new ImageLocator.Archive(archive), options)) {
            ImagePass pass =
                    new ImagePass(Examiners.all(), Limits.DEFAULT, temporary, LayerCache.NONE, 1);
            return Inventories.ofImage(pass.read(image, Progress.NONE));
        }
    }
}
