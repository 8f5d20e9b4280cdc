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

/**
 * A file or a directory.
 *
 * @param path of it
 * @param reference the name that the image carries there, empty for none
 */
public record DiskDestination(Form form, Path path, String reference) implements Destination {

    /** In which form an image lies on the disk. */
    public enum Form {
        DOCKER_ARCHIVE("docker-archive:"),
        /** Also what is meant by a file name that just ends in {@code .tar}. */
        OCI_ARCHIVE("oci-archive:"),
        /** A directory. */
        OCI_LAYOUT("oci:");

        private final String prefix;

        Form(String prefix) {
            this.prefix = prefix;
        }
    }

    @Override
    public String locator() {
        return form.prefix + path;
    }

    @Override
    public Path proof() {
        return Path.of(path + ".proof.json");
    }

    @Override
    public StagedImage stage(Path temporary) throws IOException {
        AtomicPath place = AtomicPath.of(path);
        return new StagedOnDisk(new DiskDestination(form, place.draft(), reference), place);
    }

    /** Whether it is a directory, with all that is in it. */
    public boolean isDirectory() {
        return form == Form.OCI_LAYOUT;
    }

    /** Writes the image, which is there when this returns, or nothing is. */
    public WrittenImage write(NewImage image, LayerFormat format, Limits limits)
            throws IOException {
        ImageWriter writer = new ImageWriter(format, limits);
        return switch (form) {
            case DOCKER_ARCHIVE -> writer.writeDockerArchive(path, image);
            case OCI_ARCHIVE -> writer.writeOciArchive(path, image);
            case OCI_LAYOUT -> writer.writeOciLayout(path, image);
        };
    }

    /**
     * Refuses what must not be written over.
     *
     * @param overwrite replace a file that is there
     * @throws HardenException if there is something, or nothing can be written there
     */
    public void requireFree(boolean overwrite) throws IOException {
        String tried = "write to '" + path + "'";
        boolean directory = Files.isDirectory(path);
        if (directory && (!isDirectory() || !isEmpty(path))) {
            throw HardenException.of(
                    tried, "it is a directory that holds something", "name one that is not there");
        }
        if (Files.exists(path) && !directory && !overwrite) {
            throw HardenException.of(tried, "it exists", "name another file, or use --overwrite");
        }
        Path folder = path.toAbsolutePath().getParent();
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
}
