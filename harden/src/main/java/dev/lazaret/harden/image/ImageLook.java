package dev.lazaret.harden.image;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Limits;
import dev.lazaret.harden.Reachability;
import dev.lazaret.inspect.ImageInspection;
import dev.lazaret.inspect.InspectExaminers;
import dev.lazaret.inspect.origin.BaseImage;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.OwnedFiles;
import dev.lazaret.inspect.secrets.ConfigSecrets;
import dev.lazaret.inspect.secrets.SecretExaminers;
import dev.lazaret.inventory.Examiners;
import dev.lazaret.inventory.Inventories;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.ImagePass;
import dev.lazaret.layers.LayerCache;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.Progress;
import dev.lazaret.oci.Image;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Unpacks an image and looks into it.
 *
 * @param directory for unpacked layers and large files; must exist and be private
 * @param parallelism layers looked at at once
 * @param today for what ages
 * @param bases names of known base images by their topmost chain ID
 */
public record ImageLook(
        Path directory,
        Limits limits,
        LayerCache cache,
        int parallelism,
        Progress progress,
        LocalDate today,
        Reachability reachability,
        Lookup lookup,
        Map<Digest, String> bases) {

    public ImageLook {
        bases = Collections.unmodifiableMap(new LinkedHashMap<>(bases));
    }

    /** Finds vulnerabilities of an inventory. */
    @FunctionalInterface
    public interface Lookup {
        List<Finding> of(Inventory inventory) throws IOException;
    }

    /**
     * Looks.
     *
     * @throws IOException if the image cannot be read or holds what cannot be rewritten
     */
    public InspectedView at(Image source) throws IOException {
        UnpackedImage unpacked = UnpackedImage.of(source, directory, limits, progress);
        try {
            return view(unpacked);
        } catch (IOException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    private InspectedView view(UnpackedImage unpacked) throws IOException {
        ImagePass pass = new ImagePass(examiners(), limits, directory, cache, parallelism);
        MergedImage merged = pass.read(unpacked, Progress.NONE);
        Inventory inventory = Inventories.ofImage(merged);
        InspectedImage image =
                new InspectedImage(
                        unpacked.references(),
                        unpacked.config(),
                        null,
                        merged,
                        OwnedFiles.of(merged),
                        inventory.distro(),
                        inventory.packages(),
                        today,
                        BaseImage.boundary(unpacked.config(), Map.of(), bases).layers());
        return new InspectedView(
                unpacked, image, inventory, findings(image, inventory), limits, reachability);
    }

    /** The same as a scan's, so that both share cached layers. */
    private static List<Examiner> examiners() {
        Map<String, Examiner> examiners = new LinkedHashMap<>();
        for (List<Examiner> group :
                List.of(Examiners.all(), InspectExaminers.all(), SecretExaminers.all())) {
            group.forEach(examiner -> examiners.putIfAbsent(examiner.id(), examiner));
        }
        return List.copyOf(examiners.values());
    }

    /** On every file that ships, visible or not, and on the image as a whole. */
    private List<Finding> findings(InspectedImage image, Inventory inventory) throws IOException {
        List<Finding> findings = new ArrayList<>(ImageInspection.inspect(image));
        findings.addAll(lookup.of(inventory));
        findings.addAll(ConfigSecrets.inspect(image.config()));
        return findings.stream().distinct().sorted(Finding.ORDER).toList();
    }
}
