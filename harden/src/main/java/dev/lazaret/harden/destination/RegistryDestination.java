package dev.lazaret.harden.destination;

import dev.lazaret.base.ImageReference;
import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.PlanException;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.registry.LayoutPush;

import java.io.IOException;
import java.nio.file.Path;

/** {@code registry:HOST/NAME[:TAG]}, as skopeo writes it {@code docker://HOST/NAME[:TAG]}. */
public record RegistryDestination(ImageReference image) implements Destination {

    /**
     * Reads the name of a tag.
     *
     * @param text all that was written, for the message
     */
    static RegistryDestination parse(String text, String rest) throws PlanException {
        try {
            ImageReference image = ImageReference.parse(rest);
            if (image.digest() == null) {
                return new RegistryDestination(image);
            }
        } catch (IllegalArgumentException e) {
            throw new PlanException("cannot push to '" + text + "': " + e.getMessage());
        }
        throw new PlanException(
                "cannot push to '" + text + "': the new image has a digest of its own; name a tag");
    }

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

    @Override
    public StagedImage stage(Path temporary) {
        Path layout = temporary.resolve("to-push");
        return new StagedForPush(
                new DiskDestination(DiskDestination.Form.OCI_LAYOUT, layout, reference()), image);
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
}
