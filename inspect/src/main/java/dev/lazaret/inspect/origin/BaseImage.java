package dev.lazaret.inspect.origin;

import dev.lazaret.base.ChainIds;
import dev.lazaret.base.Digest;
import dev.lazaret.inspect.origin.BaseBoundary.How;
import dev.lazaret.oci.ImageConfig;

import java.util.List;
import java.util.Map;

/**
 * Finds which layers of an image are its base's: by the layers of known base images; else by the
 * history, where a base ends with its CMD and what follows is the image's own; else only by name
 * (OCI image specification, annotations.md, {@code org.opencontainers.image.base.*}).
 */
public final class BaseImage {

    private static final String NAME = "org.opencontainers.image.base.name";
    private static final String DIGEST = "org.opencontainers.image.base.digest";

    private BaseImage() {}

    /**
     * The boundary.
     *
     * @param annotations of the manifest
     * @param known names of known base images by their topmost {@linkplain ChainIds chain ID}
     */
    public static BaseBoundary boundary(
            ImageConfig config, Map<String, String> annotations, Map<Digest, String> known) {
        String name = stated(NAME, config, annotations);
        String digest = stated(DIGEST, config, annotations);
        BaseBoundary byLayers = byLayers(config, known, digest);
        if (byLayers.layers() > 0) {
            return byLayers;
        }
        int layers = byHistory(config);
        if (layers > 0) {
            return new BaseBoundary(layers, name, digest, How.HISTORY);
        }
        boolean named = !name.isEmpty() || !digest.isEmpty();
        return new BaseBoundary(0, name, digest, named ? How.NAMED_ONLY : How.UNKNOWN);
    }

    private static String stated(String key, ImageConfig config, Map<String, String> annotations) {
        return annotations.getOrDefault(key, config.labels().getOrDefault(key, ""));
    }

    /** The known base with most layers. */
    private static BaseBoundary byLayers(
            ImageConfig config, Map<Digest, String> known, String digest) {
        List<Digest> chain = known.isEmpty() ? List.of() : ChainIds.of(config.diffIds());
        for (int layers = chain.size(); layers > 0; layers--) {
            String name = known.get(chain.get(layers - 1));
            if (name != null) {
                return new BaseBoundary(layers, name, digest, How.KNOWN_LAYERS);
            }
        }
        return new BaseBoundary(0, "", digest, How.UNKNOWN);
    }

    /** Base images end with a CMD; the last one before the image's own first layer counts. */
    private static int byHistory(ImageConfig config) {
        int layers = 0;
        int atLastCommand = 0;
        for (ImageConfig.History entry : config.history()) {
            if (!entry.emptyLayer()) {
                layers++;
            } else if (isCommand(entry.createdBy()) && layers > 0) {
                atLastCommand = layers == layersOf(config) ? atLastCommand : layers;
            }
        }
        return atLastCommand;
    }

    private static int layersOf(ImageConfig config) {
        return (int) config.history().stream().filter(entry -> !entry.emptyLayer()).count();
    }

    private static boolean isCommand(String createdBy) {
        return createdBy.startsWith("CMD ")
                || createdBy.contains("#(nop)  CMD ")
                || createdBy.contains("#(nop) CMD ");
    }
}
