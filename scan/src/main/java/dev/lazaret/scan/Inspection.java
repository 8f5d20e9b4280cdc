package dev.lazaret.scan;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.inspect.ImageInspection;
import dev.lazaret.inspect.origin.BaseBoundary;
import dev.lazaret.inspect.origin.BaseImage;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.OwnedFiles;
import dev.lazaret.inspect.surface.AttackSurface;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.Platform;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with an image that is no vulnerability.
 *
 * @param base which layers are the base image's
 * @param surface how little an intruder would find
 */
record Inspection(BaseBoundary base, AttackSurface surface, List<Finding> findings) {

    Inspection {
        findings = List.copyOf(findings);
    }

    /**
     * Inspects.
     *
     * @param wanted the platform that was asked for, null when none was
     * @param known names of known base images by their topmost chain ID
     */
    static Inspection of(
            Image image,
            MergedImage merged,
            Inventory inventory,
            @Nullable Platform wanted,
            Map<Digest, String> known,
            LocalDate today) {
        BaseBoundary base = BaseImage.boundary(image.config(), image.annotations(), known);
        InspectedImage inspected =
                new InspectedImage(
                        image.references(),
                        image.config(),
                        wanted,
                        merged,
                        OwnedFiles.of(merged),
                        inventory.distro(),
                        inventory.packages(),
                        today,
                        base.layers());
        return new Inspection(
                base, AttackSurface.of(inspected), ImageInspection.inspect(inspected));
    }
}
