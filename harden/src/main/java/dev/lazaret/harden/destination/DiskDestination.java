package dev.lazaret.harden.destination;

import dev.lazaret.base.Limits;
import dev.lazaret.harden.HardenException;
import dev.lazaret.oci.write.AtomicPath;
import dev.lazaret.oci.write.ImageWriter;
import dev.lazaret.oci.write.LayerFormat;
import dev.lazaret.oci.write.NewImage;
import dev.lazaret.oci.write.WrittenImage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A form that lies on the disk. */
public sealed interface DiskDestination extends Destination {

    Path path();

    /** The same form elsewhere. */
    DiskDestination at(Path other);

    /** Writes the image, which is there when this returns, or nothing is. */
    WrittenImage write(NewImage image, LayerFormat format, Limits limits) throws IOException;

    @Override
    default Path proof() {
        return Path.of(path() + ".proof.json");
    }

    @Override
    default StagedImage stage(Path temporary) throws IOException {
        AtomicPath place = AtomicPath.of(path());
        return new StagedOnDisk(at(place.draft()), place);
    }

    /**
     * Refuses what must not be written over.
     *
     * @param overwrite replace a file that is there
     * @throws HardenException if there is something, or nothing can be written there
     */
    default void requireFree(boolean overwrite) throws IOException {
        Path path = path().toAbsolutePath();
        String tried = "write to '" + path() + "'";
        boolean directory = Files.isDirectory(path);
        if (directory && (!(this instanceof OciLayout) || !isEmpty(path))) {
            throw HardenException.of(
                    tried, "it is a directory that holds something", "name one that is not there");
        }
        if (Files.exists(path) && !directory && !overwrite) {
            throw HardenException.of(tried, "it exists", "name another file, or use --overwrite");
        }
        Path folder = path.getParent();
        if (folder != null && !Files.exists(folder)) {
            throw HardenException.of(
                    tried,
                    "there is no folder '" + folder + "'",
                    "make it first, or name another place");
        }
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw HardenException.of(
                    tried,
                    "nothing can be written in '" + folder + "'",
                    "name another place, or change its permissions");
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    /** {@code docker-archive:FILE[:REF]}. */
    record DockerArchive(Path path, String reference) implements DiskDestination {
        @Override
        public String locator() {
            return "docker-archive:" + path;
        }

        @Override
        public DockerArchive at(Path other) {
            return new DockerArchive(other, reference);
        }

        @Override
        public WrittenImage write(NewImage image, LayerFormat format, Limits limits)
                throws IOException {
            return new ImageWriter(format, limits).writeDockerArchive(path, image);
        }
    }

    /** {@code oci-archive:FILE[:TAG]}, or just a file name that ends in {@code .tar}. */
    record OciArchive(Path path, String reference) implements DiskDestination {
        @Override
        public String locator() {
            return "oci-archive:" + path;
        }

        @Override
        public OciArchive at(Path other) {
            return new OciArchive(other, reference);
        }

        @Override
        public WrittenImage write(NewImage image, LayerFormat format, Limits limits)
                throws IOException {
            return new ImageWriter(format, limits).writeOciArchive(path, image);
        }
    }

    /** {@code oci:DIR[:TAG]}. */
    record OciLayout(Path path, String reference) implements DiskDestination {
        @Override
        public String locator() {
            return "oci:" + path;
        }

        @Override
        public OciLayout at(Path other) {
            return new OciLayout(other, reference);
        }

        @Override
        public WrittenImage write(NewImage image, LayerFormat format, Limits limits)
                throws IOException {
            return new ImageWriter(format, limits).writeOciLayout(path, image);
        }
    }
}
