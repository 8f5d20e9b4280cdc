package dev.lazaret.oci.open;

import dev.lazaret.oci.ImageLocator;

import java.nio.file.Path;
import java.util.Locale;

/** What reports and errors call the image of a locator. */
final class LocatorNames {

    private LocatorNames() {}

    static String of(ImageLocator locator) {
        return switch (locator) {
            case ImageLocator.Registry registry -> registry.reference().toString();
            case ImageLocator.DockerArchive docker ->
                    withReference("docker-archive", docker.file(), docker.reference());
            case ImageLocator.OciArchive oci ->
                    withReference("oci-archive", oci.file(), oci.reference());
            case ImageLocator.Archive archive -> archive.file().toString();
            case ImageLocator.OciLayout layout ->
                    withReference("oci", layout.directory(), layout.reference());
            case ImageLocator.Engine engine ->
                    engine.kind().name().toLowerCase(Locale.ROOT) + ":" + engine.reference();
            case ImageLocator.RootFilesystem root -> "rootfs:" + root.directory();
            case ImageLocator.Sbom sbom -> "sbom:" + sbom.file();
            case ImageLocator.StandardInput stdin -> "standard input";
        };
    }

    private static String withReference(String scheme, Path path, String reference) {
        return scheme + ":" + path + (reference.isEmpty() ? "" : ":" + reference);
    }
}
