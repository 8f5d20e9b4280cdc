package dev.lazaret.oci.spec;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.UnsupportedImageException;

import java.util.List;

/**
 * Reads a manifest or index. What the document says of its own kind, what the carrier said, and
 * what it holds must agree: readers that disagree on the kind of one document were CVE-2021-41190.
 */
public final class ManifestReader {

    private ManifestReader() {}

    /**
     * The manifest or index in these bytes.
     *
     * @param carrierType the Content-Type or the descriptor's media type; empty when there is none
     * @param what names the document in errors
     */
    public static Manifest read(byte[] bytes, String carrierType, String what)
            throws MalformedImageException, UnsupportedImageException {
        JsonNode root = Json.read(bytes, what);
        if (!root.isObject()) {
            throw new MalformedImageException("read " + what, "it is no JSON object", "");
        }
        String type = agreedType(root, carrierType, what);
        boolean hasManifests = root.has("manifests");
        boolean hasLayers = root.has("layers") || root.has("config");
        if (hasManifests && hasLayers) {
            throw new MalformedImageException(
                    "read " + what, "it is an index and an image manifest at once", "");
        }
        if (hasManifests || MediaTypes.isIndex(type)) {
            refuseType(!type.isEmpty() && !MediaTypes.isIndex(type), type, what);
            return new Manifest.Index(DescriptorReader.readAll(root.path("manifests"), what));
        }
        refuseType(!type.isEmpty() && !MediaTypes.isManifest(type), type, what);
        return image(root, what);
    }

    private static Manifest image(JsonNode root, String what) throws MalformedImageException {
        JsonNode config = root.path("config");
        List<Descriptor> layers = DescriptorReader.readAll(root.path("layers"), what);
        return new Manifest.OfImage(
                config.isObject() ? DescriptorReader.read(config, what) : null,
                layers,
                Json.text(root, "artifactType"),
                Json.map(root.path("annotations")));
    }

    private static String agreedType(JsonNode root, String carrierType, String what)
            throws MalformedImageException, UnsupportedImageException {
        String own = Json.text(root, "mediaType");
        String carried = meaningful(carrierType);
        if (MediaTypes.isSchema1(own)
                || MediaTypes.isSchema1(carried)
                || root.path("schemaVersion").asInt(2) == 1) {
            throw new UnsupportedImageException(
                    "read " + what,
                    "it is a Docker manifest of schema 1, which has no verifiable configuration",
                    "rebuild or push the image again with a current tool");
        }
        if (!own.isEmpty() && !carried.isEmpty() && !own.equals(carried)) {
            throw new MalformedImageException(
                    "read " + what,
                    "it was announced as '" + carried + "' but calls itself '" + own + "'",
                    "");
        }
        return own.isEmpty() ? carried : own;
    }

    /** Types that static file servers give to anything say nothing. */
    private static String meaningful(String type) {
        int parameters = type.indexOf(';');
        String bare = (parameters < 0 ? type : type.substring(0, parameters)).strip();
        return switch (bare) {
            case "application/json", "application/octet-stream", "text/plain" -> "";
            default -> bare;
        };
    }

    private static void refuseType(boolean refused, String type, String what)
            throws UnsupportedImageException {
        if (refused) {
            throw new UnsupportedImageException(
                    "read " + what,
                    "its media type '" + type + "' is no image manifest or index",
                    "");
        }
    }
}
