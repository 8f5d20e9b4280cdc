package dev.lazaret.cli;

import dev.lazaret.base.ImageReference;
import dev.lazaret.harden.Destination;
import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.PlanException;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.write.WrittenImage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the new image goes, and what of what is there must stay.
 *
 * @param overwrite whether an image that is there may give way
 */
record HardenTarget(Destination place, boolean overwrite) {

    /**
     * Reads what was written after {@code -o}.
     *
     * @throws PlanException if it names no form that can be written
     * @throws HardenException if nothing can or may be written there
     */
    static HardenTarget parse(String output, boolean overwrite) throws PlanException, IOException {
        Destination place = Destination.parse(output);
        if (place instanceof Destination.OnDisk onDisk) {
            Destination.require(onDisk, overwrite);
        }
        return new HardenTarget(place, overwrite);
    }

    /** The input is never written over, whatever was allowed. */
    void refuseInput(ImageLocator from) throws IOException {
        if (isInput(from)) {
            String named =
                    place instanceof Destination.OnDisk disk
                            ? disk.path().toString()
                            : place.locator();
            throw HardenException.of(
                    "write to '" + named + "'",
                    "it is the image that is read",
                    "name another file or tag");
        }
    }

    private boolean isInput(ImageLocator from) throws IOException {
        Path input = HardenChoices.path(from);
        return switch (place) {
            case Destination.OnDisk disk ->
                    input != null
                            && Files.exists(disk.path())
                            && Files.isSameFile(input, disk.path());
            case Destination.Registry registry ->
                    from instanceof ImageLocator.Registry read
                            && read.reference().equals(registry.image());
        };
    }

    /** A tag of a registry that names an image stays, unless it may give way. */
    void refuseTaken(Session session) throws IOException {
        if (place instanceof Destination.Registry registry && !overwrite) {
            registry.requireFree(session.open());
        }
    }

    /** Lets the staged image go where it is to be. */
    void publish(
            Session session, ImageLocator from, Destination.OnDisk staged, WrittenImage written)
            throws IOException {
        Optional<ImageReference> source =
                from instanceof ImageLocator.Registry registry
                        ? Optional.of(registry.reference())
                        : Optional.empty();
        session.progress().subject(place.locator());
        place.publish(staged, written, session.open(), source, session.progress());
    }
}
