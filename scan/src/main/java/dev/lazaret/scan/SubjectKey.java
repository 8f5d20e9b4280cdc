package dev.lazaret.scan;

import dev.lazaret.base.Digest;
import dev.lazaret.layers.codec.SealedFacts;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Platform;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that decides what is found in an image, but for the program.
 *
 * @param digest over it
 */
public record SubjectKey(Digest digest) {

    /**
     * The key of an image; null for one without configuration or with a layer whose blob nothing
     * names, as in archives of older builders: only reading those shows what they are. Limits are
     * not in it, because nothing is kept that met one.
     *
     * @param wanted the platform that was asked for, null when none was
     * @param known names of known base images by their topmost chain ID
     * @param today certificates, distributions and images age
     */
    static @Nullable SubjectKey of(
            Image image, @Nullable Platform wanted, Map<Digest, String> known, LocalDate today) {
        ImageConfig config = image.config();
        if (config.digest() == null
                || image.layers().stream().anyMatch(layer -> layer.digest() == null)) {
            return null;
        }
        TreeMap<String, String> bases = new TreeMap<>();
        known.forEach((chain, name) -> bases.put(chain.toString(), name));
        // the configuration names the layers' diffIDs, so its digest is theirs too
        byte[] bytes =
                SealedFacts.write(
                        "subject key",
                        to -> {
                            to.text(image.name())
                                    .digest(config.digest())
                                    .digest(image.manifestDigest())
                                    .texts(image.references())
                                    .texts(new TreeMap<>(image.annotations()))
                                    .text(wanted == null ? null : wanted.toString())
                                    .texts(bases)
                                    .text(today.toString());
                            image.layers()
                                    .forEach(layer ->
                                            to.digest(layer.digest()).number(layer.size()));
                        });
        return new SubjectKey(Digest.sha256(bytes));
    }
}
