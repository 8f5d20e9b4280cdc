package dev.lazaret.oci.blob;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Limits;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.ImageLimitException;
import dev.lazaret.oci.ImageNotFoundException;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.UnsupportedImageException;
import dev.lazaret.oci.spec.ConfigReader;
import dev.lazaret.oci.spec.Descriptor;
import dev.lazaret.oci.spec.LayerOrigins;
import dev.lazaret.oci.spec.Manifest;
import dev.lazaret.oci.spec.MediaTypes;
import dev.lazaret.oci.spec.PlatformChoice;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an image of a manifest and the store that holds its blobs: chooses the platform, reads and
 * verifies the configuration, refuses what is no image.
 *
 * @param wanted null takes this machine's platform of an index and any single image
 * @param name names the image in errors and reports
 */
public record ImageAssembler(
        BlobStore store, @Nullable Platform wanted, Limits limits, String name) {

    /** The image of a manifest or index that is at hand and verified. */
    public Image assemble(Manifest start, @Nullable Digest digest, List<String> references)
            throws IOException {
        ManifestResolver resolver = new ManifestResolver(store, wanted, limits, name);
        ManifestResolver.Resolved resolved = resolver.resolve(start, digest);
        Manifest.OfImage manifest = resolved.manifest();
        ImageConfig config = config(manifest);
        refuseOtherPlatform(config);
        return new AssembledImage(
                name,
                resolved.digest(),
                references,
                manifest.annotations(),
                config,
                layers(manifest, config),
                store);
    }

    /** The image of a descriptor found in a layout's index. */
    public Image assemble(Descriptor descriptor, List<String> references) throws IOException {
        ManifestResolver resolver = new ManifestResolver(store, wanted, limits, name);
        return assemble(resolver.load(descriptor), descriptor.digest(), references);
    }

    private ImageConfig config(Manifest.OfImage manifest) throws IOException {
        Descriptor config = manifest.config();
        if (config == null || !MediaTypes.isImageConfig(config.mediaType())) {
            throw new UnsupportedImageException(
                    "open " + name,
                    "it is no container image but an artifact of type '"
                            + (manifest.artifactType().isEmpty() && config != null
                                    ? config.mediaType()
                                    : manifest.artifactType())
                            + "'",
                    "name an image; charts, modules and other artifacts are not scanned");
        }
        String what = "configuration " + config.digest() + " of " + name;
        return ConfigReader.read(
                VerifiedBytes.read(store.open(config), config, limits, what), what);
    }

    private void refuseOtherPlatform(ImageConfig config) throws ImageNotFoundException {
        if (wanted != null && !PlatformChoice.fits(config.platform(), wanted)) {
            throw new ImageNotFoundException(
                    "open " + name + " for " + wanted,
                    "it exists for " + config.platform() + " only",
                    "leave --platform away to take that");
        }
    }

    private List<Layer> layers(Manifest.OfImage manifest, ImageConfig config) throws IOException {
        List<Descriptor> descriptors = manifest.layers();
        requireCounts(descriptors.size(), config, limits, name);
        List<String> origins = LayerOrigins.of(config, descriptors.size());
        List<Layer> layers = new ArrayList<>(descriptors.size());
        for (int i = 0; i < descriptors.size(); i++) {
            refuseUnreadable(descriptors.get(i));
            layers.add(
                    new StoredLayer(
                            store,
                            descriptors.get(i),
                            config.diffIds().get(i),
                            origins.get(i),
                            name));
        }
        return layers;
    }

    /** Refuses more layers than the limit and a configuration that does not fit them. */
    public static void requireCounts(int layers, ImageConfig config, Limits limits, String name)
            throws ImageLimitException, MalformedImageException {
        if (layers > limits.layersMax()) {
            throw new ImageLimitException(
                    "open " + name,
                    "it has " + layers + " layers, more than " + limits.layersMax(),
                    "");
        }
        if (layers != config.diffIds().size()) {
            throw new MalformedImageException(
                    "open " + name,
                    "its manifest lists "
                            + layers
                            + " layers but its configuration "
                            + config.diffIds().size(),
                    "");
        }
    }

    private void refuseUnreadable(Descriptor layer) throws UnsupportedImageException {
        if (!MediaTypes.isLayer(layer.mediaType())) {
            throw new UnsupportedImageException(
                    "open " + name,
                    "its layer "
                            + layer.digest()
                            + " is of type '"
                            + layer.mediaType()
                            + "', which is no tar, gzip or zstd layer",
                    layer.mediaType().contains("encrypted")
                            ? "decrypt the image first"
                            : "if this is a container image, push it again with a current tool");
        }
        if (!store.holds(layer)) {
            throw new UnsupportedImageException(
                    "open " + name,
                    "its layer "
                            + layer.digest()
                            + " is foreign: it is kept at "
                            + layer.urls().stream().limit(3).toList()
                            + ", not with the image",
                    "push it with non-distributable layers allowed, or save it to an archive");
        }
    }
}
