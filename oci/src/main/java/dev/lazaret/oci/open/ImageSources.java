package dev.lazaret.oci.open;

import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageException;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.UnsupportedImageException;
import dev.lazaret.oci.archive.Archives;
import dev.lazaret.oci.engine.EngineImages;
import dev.lazaret.oci.registry.RegistryImages;
import dev.lazaret.oci.rootfs.RootFilesystems;

import java.io.IOException;

/** Opens images wherever they are. */
public final class ImageSources {

    private ImageSources() {}

    /**
     * Opens one image; close it.
     *
     * @throws ImageException typed by what is wrong; other I/O errors are the machine's own
     */
    public static Image open(ImageLocator locator, OpenOptions options) throws IOException {
        String name = LocatorNames.of(locator);
        return switch (locator) {
            case ImageLocator.Registry registry ->
                    new RegistryImages(options).open(registry.reference());
            case ImageLocator.DockerArchive docker ->
                    Archives.docker(docker.file(), docker.reference(), options, name);
            case ImageLocator.OciArchive oci ->
                    Archives.ociArchive(oci.file(), oci.reference(), options, name);
            case ImageLocator.Archive archive -> Archives.any(archive.file(), options, name);
            case ImageLocator.OciLayout layout ->
                    Archives.ociLayout(layout.directory(), layout.reference(), options, name);
            case ImageLocator.Engine engine -> EngineImages.open(engine, options, name);
            case ImageLocator.RootFilesystem root ->
                    RootFilesystems.open(root.directory(), options, name);
            case ImageLocator.StandardInput stdin ->
                    Archives.any(options.standardInput(), options, name);
            case ImageLocator.Sbom sbom ->
                    throw new UnsupportedImageException(
                            "open " + name + " as an image",
                            "an SBOM has no layers",
                            "it is read as an inventory");
        };
    }
}
