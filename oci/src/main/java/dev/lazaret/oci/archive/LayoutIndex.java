package dev.lazaret.oci.archive;

import dev.lazaret.base.ImageReference;
import dev.lazaret.oci.AmbiguousImageException;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageNotFoundException;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.blob.ImageAssembler;
import dev.lazaret.oci.spec.Descriptor;
import dev.lazaret.oci.spec.Manifest;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses the image of an OCI layout's {@code index.json} (image-layout.md): by the name its
 * entries carry, by digest, or by platform when names do not tell entries apart.
 */
final class LayoutIndex {

    static final String FILE = "index.json";

    /** The full reference that containerd and Docker write beside the short one. */
    private static final String CONTAINERD_NAME = "io.containerd.image.name";

    private static final int NAMED_MAX = 20;

    private LayoutIndex() {}

    /**
     * The image of this reference.
     *
     * @param reference tag, full reference or digest; empty for the only image
     */
    static Image open(ImageAssembler assembler, Manifest read, String reference)
            throws IOException {
        if (!(read instanceof Manifest.Index index)) {
            throw new MalformedImageException(
                    "open " + assembler.name(), "its " + FILE + " is no index", "");
        }
        List<Descriptor> entries =
                index.manifests().stream().filter(entry -> !entry.isAttestation()).toList();
        if (entries.isEmpty()) {
            throw new ImageNotFoundException(
                    "open " + assembler.name(), "its " + FILE + " lists no image", "");
        }
        List<Descriptor> chosen = reference.isEmpty() ? entries : named(entries, reference);
        if (chosen.isEmpty()) {
            throw new ImageNotFoundException(
                    "open '" + reference + "' of " + assembler.name(),
                    "the layout holds " + choices(entries),
                    "name one of these");
        }
        refuseSeveralNames(chosen, assembler.name());
        List<String> references = chosen.stream().flatMap(LayoutIndex::names).distinct().toList();
        return chosen.size() == 1
                ? assembler.assemble(chosen.getFirst(), references)
                : assembler.assemble(new Manifest.Index(chosen), null, references);
    }

    private static List<Descriptor> named(List<Descriptor> entries, String reference) {
        return entries.stream()
                .filter(entry ->
                        isDigest(entry, reference)
                                || names(entry).anyMatch(name -> same(name, reference)))
                .toList();
    }

    private static boolean isDigest(Descriptor entry, String reference) {
        return reference.equals(entry.digest().toString())
                || reference.equals("@" + entry.digest());
    }

    private static Stream<String> names(Descriptor entry) {
        return Stream.of(
                        entry.annotations().get(Descriptor.REF_NAME),
                        entry.annotations().get(CONTAINERD_NAME))
                .filter(Objects::nonNull);
    }

    private static boolean same(String name, String reference) {
        if (name.equals(reference)) {
            return true;
        }
        try {
            return ImageReference.parse(name).equals(ImageReference.parse(reference));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void refuseSeveralNames(List<Descriptor> entries, String name)
            throws AmbiguousImageException {
        long distinct = entries.stream().map(entry -> names(entry).toList()).distinct().count();
        if (entries.size() > 1 && distinct > 1) {
            throw new AmbiguousImageException(
                    "open " + name,
                    "it holds " + entries.size() + " images: " + choices(entries),
                    "name one after a colon: oci:DIR:TAG or oci-archive:FILE:TAG");
        }
    }

    private static String choices(List<Descriptor> entries) {
        return entries.stream()
                .limit(NAMED_MAX)
                .map(entry -> names(entry).findFirst().orElse(entry.digest().toString()))
                .collect(Collectors.joining(", "));
    }
}
