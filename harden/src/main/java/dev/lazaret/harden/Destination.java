package dev.lazaret.harden;

import dev.lazaret.base.Limits;
import dev.lazaret.oci.write.ImageWriter;
import dev.lazaret.oci.write.LayerFormat;
import dev.lazaret.oci.write.NewImage;
import dev.lazaret.oci.write.WrittenImage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a new image goes, and in which form. */
public sealed interface Destination {

    /** The name that the image carries there, empty for none. */
    String reference();

    /** How {@code lazaret scan} calls it. */
    String locator();

    /** A form that lies on the disk. */
    sealed interface OnDisk extends Destination {
        Path path();

        WrittenImage write(NewImage image, LayerFormat format, Limits limits) throws IOException;
    }

    /** {@code docker-archive:FILE[:REF]}. */
    record DockerArchive(Path path, String reference) implements OnDisk {
        @Override
        public String locator() {
            return "docker-archive:" + path;
        }

        @Override
        public WrittenImage write(NewImage image, LayerFormat format, Limits limits)
                throws IOException {
            return new ImageWriter(format, limits).writeDockerArchive(path, image);
        }
    }

    /** {@code oci-archive:FILE[:TAG]}, or just a file name that ends in {@code .tar}. */
    record OciArchive(Path path, String reference) implements OnDisk {
        @Override
        public String locator() {
            return "oci-archive:" + path;
        }

        @Override
        public WrittenImage write(NewImage image, LayerFormat format, Limits limits)
                throws IOException {
            return new ImageWriter(format, limits).writeOciArchive(path, image);
        }
    }

    /** {@code oci:DIR[:TAG]}. */
    record OciLayout(Path path, String reference) implements OnDisk {
        @Override
        public String locator() {
            return "oci:" + path;
        }

        @Override
        public WrittenImage write(NewImage image, LayerFormat format, Limits limits)
                throws IOException {
            return new ImageWriter(format, limits).writeOciLayout(path, image);
        }
    }

    /**
     * Reads what people write.
     *
     * @throws PlanException if it names no form that can be written
     */
    static Destination parse(String text) throws PlanException {
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : text.substring(0, colon);
        String rest = text.substring(colon + 1);
        return switch (scheme) {
            case "docker-archive" -> new DockerArchive(file(rest), reference(rest));
            case "oci-archive" -> new OciArchive(file(rest), reference(rest));
            case "oci" -> new OciLayout(file(rest), reference(rest));
            default -> {
                if (text.endsWith(".tar")) {
                    yield new OciArchive(Path.of(text), "");
                }
                throw new PlanException(
                        "cannot write to '"
                                + text
                                + "': write docker-archive:FILE[:REF],"
                                + " oci-archive:FILE[:TAG], oci:DIR[:TAG] or a FILE.tar");
            }
        };
    }

    private static Path file(String rest) {
        int colon = rest.indexOf(':');
        return Path.of(colon < 0 ? rest : rest.substring(0, colon));
    }

    private static String reference(String rest) {
        int colon = rest.indexOf(':');
        return colon < 0 ? "" : rest.substring(colon + 1);
    }

    /**
     * Refuses what must not be written over, before any work is done.
     *
     * @param overwrite replace a file that is there
     * @throws HardenException if there is something, or nothing can be written there
     */
    static void require(OnDisk destination, boolean overwrite) throws IOException {
        Path path = destination.path().toAbsolutePath();
        String tried = "write to '" + destination.path() + "'";
        boolean directory = Files.isDirectory(path);
        if (directory && (!(destination instanceof OciLayout) || !isEmpty(path))) {
            throw HardenException.of(
                    tried, "it is a directory that holds something", "name one that is not there");
        }
        if (Files.exists(path) && !directory && !overwrite) {
            throw HardenException.of(tried, "it exists", "name another file, or use --overwrite");
        }
        Path existing = path.getParent();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw HardenException.of(
                    tried,
                    "nothing can be written in '" + existing + "'",
                    "name another place, or change its permissions");
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }
}
