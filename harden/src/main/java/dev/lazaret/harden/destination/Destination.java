package dev.lazaret.harden.destination;

import dev.lazaret.harden.PlanException;
import dev.lazaret.harden.destination.DiskDestination.Form;

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
     * Reads what people write: {@code docker-archive:FILE[:REF]}, {@code oci-archive:FILE[:TAG]},
     * {@code FILE.tar}, {@code oci:DIR[:TAG]} or a registry's tag.
     *
     * @throws PlanException if it names no form that can be written
     */
    static Destination parse(String text) throws PlanException {
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : text.substring(0, colon);
        String rest = text.substring(colon + 1);
        return switch (scheme) {
            case "docker-archive" -> onDisk(Form.DOCKER_ARCHIVE, rest);
            case "oci-archive" -> onDisk(Form.OCI_ARCHIVE, rest);
            case "oci" -> onDisk(Form.OCI_LAYOUT, rest);
            case "registry" -> RegistryDestination.parse(text, rest);
            case "docker" -> {
                if (!rest.startsWith("//")) {
                    throw unknown(text);
                }
                yield RegistryDestination.parse(text, rest.substring(2));
            }
            default -> {
                if (text.endsWith(".tar")) {
                    yield new DiskDestination(Form.OCI_ARCHIVE, Path.of(text), "");
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

    private static DiskDestination onDisk(Form form, String rest) {
        int colon = rest.indexOf(':');
        return colon < 0
                ? new DiskDestination(form, Path.of(rest), "")
                : new DiskDestination(
                        form, Path.of(rest.substring(0, colon)), rest.substring(colon + 1));
    }
}
