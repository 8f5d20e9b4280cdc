package dev.lazaret.oci.archive;

import dev.lazaret.oci.Image;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.tar.TarIndex.Member;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Opens images in files; every method's {@code name} is what reports and errors call the image. */
public final class Archives {

    private Archives() {}

    /** A docker-archive, plain or compressed. */
    public static Image docker(Path file, String reference, OpenOptions options, String name)
            throws IOException {
        return opened(
                ArchiveFile.open(file, options, name),
                archive -> DockerArchive.open(archive, reference, options));
    }

    /** A docker-archive that comes as a stream, such as an engine's export. */
    public static Image docker(InputStream in, String reference, OpenOptions options, String name)
            throws IOException {
        return opened(
                ArchiveFile.ofStream(in, options, name),
                archive -> DockerArchive.open(archive, reference, options));
    }

    /** An OCI layout in a tar, plain or compressed. */
    public static Image ociArchive(Path file, String reference, OpenOptions options, String name)
            throws IOException {
        return opened(
                ArchiveFile.open(file, options, name),
                archive -> LayoutTar.open(archive, reference, options));
    }

    /** An OCI layout in a directory. */
    public static Image ociLayout(
            Path directory, String reference, OpenOptions options, String name) throws IOException {
        return LayoutDirectory.open(directory, reference, options, name);
    }

    /** An archive of any kind. */
    public static Image any(Path file, OpenOptions options, String name) throws IOException {
        return opened(ArchiveFile.open(file, options, name), archive -> detect(archive, options));
    }

    /** An archive of any kind that comes as a stream. */
    public static Image any(InputStream in, OpenOptions options, String name) throws IOException {
        return opened(ArchiveFile.ofStream(in, options, name), archive -> detect(archive, options));
    }

    /**
     * Docker 25 and later write archives that are both; there manifest.json is preferred, for it
     * names exactly what was saved while index.json may name platforms that are not in the archive.
     */
    private static Image detect(ArchiveFile archive, OpenOptions options) throws IOException {
        if (isDockerManifest(archive)) {
            return DockerArchive.open(archive, "", options);
        }
        return archive.has("oci-layout") && archive.has(LayoutIndex.FILE)
                ? LayoutTar.open(archive, "", options)
                : RootTar.open(archive, options);
    }

    /** A root file system may hold a manifest.json of its own; a docker-archive's is a list. */
    private static boolean isDockerManifest(ArchiveFile archive) throws IOException {
        Optional<Member> manifest = archive.index().find(DockerArchive.MANIFEST);
        if (manifest.isEmpty()) {
            return false;
        }
        int head = (int) Math.min(64, manifest.get().size());
        String start =
                new String(
                                archive.bytes().bytes(manifest.get().offset(), head),
                                java.nio.charset.StandardCharsets.UTF_8)
                        .strip();
        return start.startsWith("[") || start.equals("null");
    }

    private interface Opening {
        Image open(ArchiveFile archive) throws IOException;
    }

    /** An archive that holds no image is closed again. */
    private static Image opened(ArchiveFile archive, Opening opening) throws IOException {
        try {
            return opening.open(archive);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }
}
