package dev.lazaret.oci.archive;

import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.blob.AssembledImage;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The tar of one layer or root file system, as {@code docker export} writes it. */
final class RootTar {

    private RootTar() {}

    static Image open(ArchiveFile archive, OpenOptions options) throws IOException {
        if (archive.index().entries() == 0) {
            throw new MalformedImageException("open " + archive.name(), "the archive is empty", "");
        }
        requireNoImageRemains(archive);
        Platform platform =
                options.platform() == null ? Platform.ofThisMachine() : options.platform();
        ArchiveLayer layer =
                new ArchiveLayer(
                        archive.bytes(),
                        0,
                        archive.bytes().size(),
                        null,
                        null,
                        "",
                        "the tar " + archive.name());
        return new AssembledImage(
                archive.name(),
                null,
                List.of(),
                Map.of(),
                ImageConfig.none(platform),
                List.of(layer),
                archive);
    }

    /** An image archive that lost its manifest must not pass as a tidy root file system. */
    private static void requireNoImageRemains(ArchiveFile archive) throws MalformedImageException {
        boolean remains =
                archive.has("repositories")
                        || archive.has("oci-layout")
                        || archive.index().members().keySet().stream()
                                .anyMatch(RootTar::isLayerOfImage);
        if (remains) {
            throw new MalformedImageException(
                    "open " + archive.name(),
                    "it looks like an image archive but has neither manifest.json nor index.json",
                    "save the image again");
        }
    }

    private static boolean isLayerOfImage(String name) {
        return name.length() == 74 && name.endsWith("/layer.tar");
    }
}
