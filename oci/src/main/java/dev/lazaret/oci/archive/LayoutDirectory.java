package dev.lazaret.oci.archive;

import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageNotFoundException;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.blob.BlobStore;
import dev.lazaret.oci.blob.ImageAssembler;
import dev.lazaret.oci.blob.VerifiedBytes;
import dev.lazaret.oci.spec.Descriptor;
import dev.lazaret.oci.spec.LayoutPaths;
import dev.lazaret.oci.spec.Manifest;
import dev.lazaret.oci.spec.ManifestReader;
import dev.lazaret.oci.spec.MediaTypes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** An OCI image layout in a directory. */
record LayoutDirectory(Path directory) implements BlobStore {

    static Image open(Path directory, String reference, OpenOptions options, String name)
            throws IOException {
        Path file = directory.resolve(LayoutIndex.FILE);
        if (!Files.isRegularFile(file)) {
            throw new ImageNotFoundException(
                    "open " + name,
                    Files.isDirectory(directory)
                            ? "the directory has no " + LayoutIndex.FILE
                            : "there is no directory '" + directory + "'",
                    "name the directory that holds oci-layout and index.json");
        }
        String what = LayoutIndex.FILE + " of " + name;
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = VerifiedBytes.readBounded(in, options.limits(), what);
        }
        Manifest read = ManifestReader.read(bytes, MediaTypes.OCI_INDEX, what);
        ImageAssembler assembler =
                new ImageAssembler(
                        new LayoutDirectory(directory), options.platform(), options.limits(), name);
        return LayoutIndex.open(assembler, read, reference);
    }

    @Override
    public InputStream open(Descriptor descriptor) throws IOException {
        try {
            return Files.newInputStream(path(descriptor));
        } catch (NoSuchFileException e) {
            throw new MalformedImageException(
                    "open " + descriptor.digest(),
                    "the layout '" + directory + "' has no such blob",
                    "copy the layout again",
                    e);
        }
    }

    @Override
    public InputStream openManifest(Descriptor descriptor) throws IOException {
        return open(descriptor);
    }

    @Override
    public boolean holds(Descriptor descriptor) {
        return descriptor.urls().isEmpty() || Files.exists(path(descriptor));
    }

    private Path path(Descriptor descriptor) {
        return LayoutPaths.blob(directory, descriptor.digest());
    }

    @Override
    public void close() {
        // every stream is closed by who opened it
    }
}
