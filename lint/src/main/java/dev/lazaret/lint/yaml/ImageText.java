package dev.lazaret.lint.yaml;

import dev.lazaret.base.ImageReference;

import java.util.List;

/** Answers questions about an image as written in a file, valid reference or not. */
public final class ImageText {

    private ImageText() {}

    /** Whether the image moves: no tag or {@code latest}, and no digest. */
    public static boolean isLatest(String image) {
        if (image.isEmpty() || image.contains("@") || image.contains("$") || image.contains("{{")) {
            return false;
        }
        int colon = image.lastIndexOf(':');
        boolean hasTag = colon > image.lastIndexOf('/');
        return !hasTag || image.substring(colon + 1).equals("latest");
    }

    /**
     * Whether the image lies below one of these prefixes.
     *
     * @param prefixes hosts, or hosts and paths, compared part by part
     */
    public static boolean isFrom(String image, List<String> prefixes) {
        String full;
        try {
            ImageReference reference = ImageReference.parse(image);
            full = reference.registry() + "/" + reference.repository() + "/";
        } catch (IllegalArgumentException e) {
            // Not a reference: comes from nowhere that could be trusted.
            return false;
        }
        return prefixes.stream()
                .anyMatch(prefix -> full.startsWith(prefix.endsWith("/") ? prefix : prefix + "/"));
    }
}
