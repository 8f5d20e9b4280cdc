package dev.lazaret.cli;

import dev.lazaret.base.ImageReference;
import dev.lazaret.harden.Destination;
import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.PlanException;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.write.WrittenImage;

import java.io.IOException;
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
     */
    static HardenTarget parse(String output, boolean overwrite) throws PlanException {
        return new HardenTarget(Destination.parse(output), overwrite);
    }

    /** Adds what is written on disk. */
    void into(DistinctFiles files) throws UsageException, IOException {
        switch (place) {
            case Destination.OciLayout layout -> files.writesDirectory("-o", layout.path());
            case Destination.OnDisk file -> files.writes("-o", file.path());
            case Destination.Registry _ -> {}
        }
    }

    /**
     * Refuses a place on disk before any work is done.
     *
     * @throws HardenException if nothing can or may be written there
     */
    void refuseUnwritable() throws IOException {
        if (place instanceof Destination.OnDisk disk) {
            Destination.require(disk, overwrite);
        }
    }

    /** The tag that is read is never moved, whatever was allowed. */
    void refuseInput(ImageLocator from) throws IOException {
        if (place instanceof Destination.Registry registry
                && from instanceof ImageLocator.Registry read
                && read.reference().equals(registry.image())) {
            throw HardenException.of(
                    "write to '" + place.locator() + "'",
                    "it is the image that is read",
                    "name another tag");
        }
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
