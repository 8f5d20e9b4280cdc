package dev.lazaret.cli.harden;

import dev.lazaret.base.ImageReference;
import dev.lazaret.cli.files.DistinctFiles;
import dev.lazaret.cli.session.Session;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.PlanException;
import dev.lazaret.harden.destination.Destination;
import dev.lazaret.harden.destination.DiskDestination;
import dev.lazaret.harden.destination.RegistryDestination;
import dev.lazaret.harden.destination.StagedImage;
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
            case DiskDestination disk when disk.isDirectory() ->
                    files.writesDirectory("-o", disk.path());
            case DiskDestination disk -> files.writes("-o", disk.path());
            case RegistryDestination _ -> {}
        }
    }

    /** The tag that is read is never moved, whatever was allowed. */
    void refuseInput(ImageLocator from) throws IOException {
        if (place instanceof RegistryDestination registry
                && from instanceof ImageLocator.Registry read
                && read.reference().equals(registry.image())) {
            throw HardenException.of(
                    "write to '" + place.locator() + "'",
                    "it is the image that is read",
                    "name another tag");
        }
    }

    /**
     * Refuses a place on disk where nothing can be written, or where something is that stays.
     *
     * @throws HardenException if so
     */
    void refuseUnwritable() throws IOException {
        if (place instanceof DiskDestination disk) {
            disk.requireFree(overwrite);
        }
    }

    /**
     * Refuses also a tag of a registry that names an image, unless that may give way.
     *
     * @throws HardenException if it does
     */
    void refuseTaken(Session session) throws IOException {
        refuseUnwritable();
        if (place instanceof RegistryDestination registry && !overwrite) {
            registry.requireFree(session.open());
        }
    }

    /** Lets the staged image go where it is to be. */
    void publish(Session session, ImageLocator from, StagedImage staged, WrittenImage written)
            throws IOException {
        Optional<ImageReference> source =
                from instanceof ImageLocator.Registry registry
                        ? Optional.of(registry.reference())
                        : Optional.empty();
        session.progress().subject(place.locator());
        staged.publish(written, session.open(), source, session.progress());
    }
}
