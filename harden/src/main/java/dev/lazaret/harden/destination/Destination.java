package dev.lazaret.harden.destination;

import dev.lazaret.harden.PlanException;

import java.io.IOException;
import java.nio.file.Path;

/** Where a new image goes, and in which form. */
public sealed interface Destination permits DiskDestination, RegistryDestination {

    /** The name that the image carries there, empty for none. */
    String reference();

    /** How {@code lazaret scan} calls it. */
    String locator();

    /** Where the proof goes when nobody says where. */
    Path proof();

    /**
     * A place where the image is written first, to be looked at before it is published.
     *
     * @param temporary a directory that is removed afterwards
     */
    StagedImage stage(Path temporary) throws IOException;

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
            case "docker-archive" -> new DiskDestination.DockerArchive(file(rest), name(rest));
            case "oci-archive" -> new DiskDestination.OciArchive(file(rest), name(rest));
            case "oci" -> new DiskDestination.OciLayout(file(rest), name(rest));
            case "registry" -> RegistryDestination.parse(text, rest);
            case "docker" -> {
                if (!rest.startsWith("//")) {
                    throw unknown(text);
                }
                yield RegistryDestination.parse(text, rest.substring(2));
            }
            default -> {
                if (text.endsWith(".tar")) {
                    yield new DiskDestination.OciArchive(Path.of(text), "");
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

    private static Path file(String rest) {
        int colon = rest.indexOf(':');
        return Path.of(colon < 0 ? rest : rest.substring(0, colon));
    }

    private static String name(String rest) {
        int colon = rest.indexOf(':');
        return colon < 0 ? "" : rest.substring(colon + 1);
    }
}
