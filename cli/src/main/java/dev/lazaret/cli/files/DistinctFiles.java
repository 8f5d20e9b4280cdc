package dev.lazaret.cli.files;

import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.open.ImageLocators;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that one command reads and writes. None that it writes may be another of them, however
 * it is spelled: a report never replaces what it is about. What is no file, such as {@code
 * /dev/null}, may be named as often as one likes.
 */
public final class DistinctFiles {

    /**
     * One of them.
     *
     * @param named the option or parameter that names it
     * @param whole whether everything below it belongs to it
     */
    private record Place(String named, Path path, boolean whole, boolean written) {}

    private final List<Place> places = new ArrayList<>();

    /**
     * A file that is read.
     *
     * @param file null if there is none
     * @throws UsageException if one that is written is the same
     */
    public DistinctFiles reads(String named, @Nullable Path file)
            throws UsageException, IOException {
        return file == null ? this : add(new Place(named, file, false, false));
    }

    /** A directory that is read with all that is in it. */
    public DistinctFiles readsDirectory(String named, Path directory)
            throws UsageException, IOException {
        return add(new Place(named, directory, true, false));
    }

    /** The file or layout that an image is read from, if it lies in one. */
    public DistinctFiles readsImage(String named, String image) throws UsageException, IOException {
        ImageLocator locator;
        try {
            locator = ImageLocators.parse(image);
        } catch (IOException e) {
            return this; // what cannot be found is for its reader to complain about
        }
        return switch (locator) {
            case ImageLocator.DockerArchive archive -> reads(named, archive.file());
            case ImageLocator.OciArchive archive -> reads(named, archive.file());
            case ImageLocator.Archive archive -> reads(named, archive.file());
            case ImageLocator.OciLayout layout -> readsDirectory(named, layout.directory());
            case ImageLocator.RootFilesystem root -> reads(named, root.directory());
            case ImageLocator.Sbom sbom -> reads(named, sbom.file());
            case ImageLocator.Registry _, ImageLocator.Engine _, ImageLocator.StandardInput _ ->
                    this;
        };
    }

    /**
     * A file that is written.
     *
     * @param file null if there is none
     * @throws UsageException if one that is read or also written is the same, or if it can be none
     */
    public DistinctFiles writes(String named, @Nullable Path file)
            throws UsageException, IOException {
        if (file == null) {
            return this;
        }
        if (file.toString().isEmpty()) {
            throw new UsageException(named + " names no file; leave it out, or name one");
        }
        if (Files.isDirectory(file)) {
            throw new UsageException(
                    "'%s' of %s is a directory; name a file in it".formatted(file, named));
        }
        return add(new Place(named, file, false, true));
    }

    /** A directory that is written with all that is in it. */
    public DistinctFiles writesDirectory(String named, Path directory)
            throws UsageException, IOException {
        return add(new Place(named, directory, true, true));
    }

    private DistinctFiles add(Place place) throws UsageException, IOException {
        for (Place other : places) {
            if (place.written()) {
                requireApart(place, other);
            } else if (other.written()) {
                requireApart(other, place);
            }
        }
        places.add(place);
        return this;
    }

    private static void requireApart(Place written, Place other)
            throws UsageException, IOException {
        String remedy =
                (other.written() ? "; " : ": what is read is never written over; ")
                        + "give "
                        + written.named()
                        + " another place";
        if (same(written.path(), other.path())) {
            throw new UsageException(
                    "%s and %s name the same file, '%s'%s"
                            .formatted(written.named(), other.named(), written.path(), remedy));
        }
        requireOutside(written, other, remedy);
        requireOutside(other, written, remedy);
    }

    private static void requireOutside(Place inner, Place outer, String remedy)
            throws UsageException {
        if (outer.whole() && real(inner.path()).startsWith(real(outer.path()))) {
            throw new UsageException(
                    "'%s' of %s lies within '%s' of %s%s"
                            .formatted(
                                    inner.path(),
                                    inner.named(),
                                    outer.path(),
                                    outer.named(),
                                    remedy));
        }
    }

    /** Whether two names mean one file, there or not. */
    public static boolean same(Path one, Path other) throws IOException {
        if (isDevice(one)) {
            return false;
        }
        return real(one).equals(real(other))
                || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
    }

    private static boolean isDevice(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /** The one spelling of a path, links followed as far as it is there. */
    static Path real(Path path) {
        Path absolute = path.toAbsolutePath();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            Path parent = absolute.getParent();
            return parent == null
                    ? absolute
                    : real(parent).resolve(absolute.getFileName()).normalize();
        }
    }
}
