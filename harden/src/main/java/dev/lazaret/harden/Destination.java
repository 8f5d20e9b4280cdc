package dev.lazaret.harden;

import dev.lazaret.base.Digest;
import dev.lazaret.base.ImageReference;
import dev.lazaret.base.Limits;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.registry.LayoutPush;
import dev.lazaret.oci.registry.PushProgress;
import dev.lazaret.oci.write.ImageWriter;
import dev.lazaret.oci.write.LayerFormat;
import dev.lazaret.oci.write.NewImage;
import dev.lazaret.oci.write.WrittenImage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Where a new image goes, and in which form. */
public sealed interface Destination {

    /** The name that the image carries there, empty for none. */
    String reference();

    /** How {@code lazaret scan} calls it. */
    String locator();

    /** Where the proof goes when nobody says where. */
    Path proof();

    /**
     * Where the image is written first, to be looked at. For a registry that is a temporary place,
     * from which it is {@linkplain #publish published} afterwards; a form on disk is in its place
     * as soon as it is written, before anybody looked.
     *
     * @param temporary a directory that is removed afterwards
     */
    OnDisk staged(Path temporary);

    /**
     * Puts what was staged in its place; does nothing for a form on disk, which is there.
     *
     * @param source the image that was hardened, if it lies in a registry
     * @throws dev.lazaret.oci.ImageException if it could not be; the place is then as it was
     */
    void publish(
            OnDisk staged,
            WrittenImage written,
            OpenOptions options,
            Optional<ImageReference> source,
            PushProgress progress)
            throws IOException;

    /** A form that lies on the disk, where it is in its place when it is written. */
    sealed interface OnDisk extends Destination {
        Path path();

        WrittenImage write(NewImage image, LayerFormat format, Limits limits) throws IOException;

        @Override
        default Path proof() {
            return Path.of(path() + ".proof.json");
        }

        @Override
        default OnDisk staged(Path temporary) {
            return this;
        }

        @Override
        default void publish(
                OnDisk staged,
                WrittenImage written,
                OpenOptions options,
                Optional<ImageReference> source,
                PushProgress progress) {
            // is there
        }
    }

    /** {@code registry:HOST/NAME[:TAG]}, as skopeo writes it {@code docker://HOST/NAME[:TAG]}. */
    record Registry(ImageReference image) implements Destination {
        @Override
        public String reference() {
            return String.valueOf(image.tag());
        }

        @Override
        public String locator() {
            return image.toString();
        }

        @Override
        public Path proof() {
            String name = image.repository().substring(image.repository().lastIndexOf('/') + 1);
            return Path.of(name + "-" + image.tag() + ".proof.json");
        }

        /**
         * Refuses a tag that names an image.
         *
         * @throws HardenException if it does
         */
        public void requireFree(OpenOptions options) throws IOException {
            if (new LayoutPush(options).isTaken(image)) {
                throw HardenException.of(
                        "push to " + image,
                        "there is an image of this name",
                        "name another tag, or move this one with --overwrite");
            }
        }

        @Override
        public OnDisk staged(Path temporary) {
            return new OciLayout(temporary.resolve("to-push"), reference());
        }

        @Override
        public void publish(
                OnDisk staged,
                WrittenImage written,
                OpenOptions options,
                Optional<ImageReference> source,
                PushProgress progress)
                throws IOException {
            Digest manifest = Objects.requireNonNull(written.manifestDigest(), "of a layout");
            new LayoutPush(options).push(staged.path(), manifest, image, source, progress);
        }
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
            case "registry" -> registry(text, rest);
            case "docker" -> {
                if (!rest.startsWith("//")) {
                    throw unknown(text);
                }
                yield registry(text, rest.substring(2));
            }
            default -> {
                if (text.endsWith(".tar")) {
                    yield new OciArchive(Path.of(text), "");
                }
                throw unknown(text);
            }
        };
    }

    private static PlanException unknown(String text) {
        return new PlanException(
                "cannot write to '"
                        + text
                        + "': write docker-archive:FILE[:REF], oci-archive:FILE[:TAG],"
                        + " oci:DIR[:TAG], registry:HOST/NAME:TAG or a FILE.tar");
    }

    private static Registry registry(String text, String rest) throws PlanException {
        try {
            ImageReference image = ImageReference.parse(rest);
            if (image.digest() == null) {
                return new Registry(image);
            }
        } catch (IllegalArgumentException e) {
            throw new PlanException("cannot push to '" + text + "': " + e.getMessage());
        }
        throw new PlanException(
                "cannot push to '" + text + "': the new image has a digest of its own; name a tag");
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
}
