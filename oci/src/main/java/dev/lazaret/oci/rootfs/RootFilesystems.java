package dev.lazaret.oci.rootfs;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Gap;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.ImageNotFoundException;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.Platform;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Opens unpacked root file systems. */
public final class RootFilesystems {

    private RootFilesystems() {}

    /**
     * Opens a directory; nothing of it is read yet.
     *
     * @param name what reports and errors call it
     */
    public static Image open(Path directory, OpenOptions options, String name) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new ImageNotFoundException(
                    "open " + name,
                    "there is no directory '" + directory + "'",
                    "name the directory that holds etc, usr and so on");
        }
        Platform platform =
                options.platform() == null ? Platform.ofThisMachine() : options.platform();
        Set<Gap> gaps = Collections.synchronizedSet(new TreeSet<>());
        Tree tree = new Tree(directory.toRealPath(), options.limits(), gaps);
        return new DirectoryImage(name, ImageConfig.none(platform), new DirectoryLayer(tree), gaps);
    }

    private record DirectoryImage(
            String name, ImageConfig config, DirectoryLayer layer, Set<Gap> found)
            implements Image {

        @Override
        public @Nullable Digest manifestDigest() {
            return null;
        }

        @Override
        public List<String> references() {
            return List.of();
        }

        @Override
        public List<Layer> layers() {
            return List.of(layer);
        }

        @Override
        public List<Gap> gaps() {
            synchronized (found) {
                return List.copyOf(found);
            }
        }

        @Override
        public void close() {
            // files are open only while the layer is read
        }
    }
}
