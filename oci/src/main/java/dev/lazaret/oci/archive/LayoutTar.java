package dev.lazaret.oci.archive;

import dev.lazaret.oci.Image;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.blob.BlobStore;
import dev.lazaret.oci.blob.ImageAssembler;
import dev.lazaret.oci.spec.Descriptor;
import dev.lazaret.oci.spec.Manifest;
import dev.lazaret.oci.spec.ManifestReader;
import dev.lazaret.oci.spec.MediaTypes;
import dev.lazaret.oci.tar.TarIndex.Member;

import java.io.IOException;
import java.io.InputStream;

/** An OCI image layout in a tar. */
record LayoutTar(ArchiveFile archive) implements BlobStore {

    static Image open(ArchiveFile archive, String reference, OpenOptions options)
            throws IOException {
        String what = LayoutIndex.FILE + " of " + archive.name();
        Member index =
                archive.index()
                        .find(LayoutIndex.FILE)
                        .orElseThrow(() ->
                                new MalformedImageException(
                                        "open " + archive.name(),
                                        "it has no " + LayoutIndex.FILE,
                                        archive.has(DockerArchive.MANIFEST)
                                                ? "it looks like docker-archive:FILE"
                                                : "it is no OCI image layout"));
        Manifest read = ManifestReader.read(archive.small(index), MediaTypes.OCI_INDEX, what);
        ImageAssembler assembler =
                new ImageAssembler(
                        new LayoutTar(archive),
                        options.platform(),
                        options.limits(),
                        archive.name());
        return LayoutIndex.open(assembler, read, reference);
    }

    @Override
    public InputStream open(Descriptor descriptor) throws IOException {
        Member member =
                archive.index()
                        .find(path(descriptor))
                        .orElseThrow(() ->
                                new MalformedImageException(
                                        "open " + descriptor.digest(),
                                        archive.name() + " has no such blob",
                                        "save or download the archive again"));
        return archive.bytes().stream(member.offset(), member.size());
    }

    @Override
    public InputStream openManifest(Descriptor descriptor) throws IOException {
        return open(descriptor);
    }

    @Override
    public boolean holds(Descriptor descriptor) {
        return descriptor.urls().isEmpty() || archive.has(path(descriptor));
    }

    private static String path(Descriptor descriptor) {
        return "blobs/" + descriptor.digest().algorithm().label() + "/" + descriptor.digest().hex();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
