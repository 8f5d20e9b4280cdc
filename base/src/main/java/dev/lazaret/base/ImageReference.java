package dev.lazaret.base;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * A registry reference: {@code registry/repository:tag@digest}, in the grammar of the distribution
 * project's {@code reference} package, with Docker Hub's short names spelled out.
 *
 * @param registry host and optional port; Docker Hub is {@code docker.io}
 * @param repository path below the registry, {@code library/alpine}
 * @param tag null when none was given and a digest was
 * @param digest null unless the reference is pinned
 */
public record ImageReference(
        String registry, String repository, @Nullable String tag, @Nullable Digest digest) {

    private static final Pattern REGISTRY =
            Pattern.compile(
                    "(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?){0,20}|\\[[0-9a-fA-F:]{2,45}])(?::[0-9]{1,5})?");
    private static final Pattern COMPONENT =
            Pattern.compile("[a-z0-9]++(?:(?:[._]|__|-++)[a-z0-9]++)*+");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
    private static final String DOCKER_HUB = "docker.io";

    public ImageReference {
        if (!REGISTRY.matcher(registry).matches()) {
            throw new IllegalArgumentException(
                    "not a registry host: '" + Text.quote(registry, 100) + "'");
        }
        if (repository.length() > 255 || repository.isEmpty()) {
            throw new IllegalArgumentException(
                    "a repository has 1 to 255 characters: '" + Text.quote(repository, 100) + "'");
        }
        for (String component : repository.split("/", -1)) {
            if (!COMPONENT.matcher(component).matches()) {
                throw new IllegalArgumentException(
                        "not a repository: '"
                                + Text.quote(repository, 100)
                                + "' (lower-case letters, digits, and . _ - between them)");
            }
        }
        if (tag != null && !TAG.matcher(tag).matches()) {
            throw new IllegalArgumentException("not a tag: '" + Text.quote(tag, 140) + "'");
        }
    }

    /**
     * Reads a reference; without tag and digest the tag is {@code latest}.
     *
     * @throws IllegalArgumentException saying which part is wrong
     */
    public static ImageReference parse(String text) {
        String rest = text;
        Digest digest = null;
        int at = rest.indexOf('@');
        if (at >= 0) {
            digest = Digest.parse(rest.substring(at + 1));
            rest = rest.substring(0, at);
        }
        String tag = null;
        int colon = rest.lastIndexOf(':');
        if (colon > rest.lastIndexOf('/')) {
            tag = rest.substring(colon + 1);
            rest = rest.substring(0, colon);
        }
        int slash = rest.indexOf('/');
        String first = slash < 0 ? "" : rest.substring(0, slash);
        boolean hasRegistry =
                first.contains(".") || first.contains(":") || first.equals("localhost");
        String registry = hasRegistry ? first : DOCKER_HUB;
        String repository = hasRegistry ? rest.substring(slash + 1) : rest;
        if (registry.equals("index.docker.io")) {
            registry = DOCKER_HUB;
        }
        if (registry.equals(DOCKER_HUB) && !repository.contains("/")) {
            repository = "library/" + repository;
        }
        if (tag == null && digest == null) {
            tag = "latest";
        }
        return new ImageReference(registry, repository, tag, digest);
    }

    /** What a registry is asked for: the digest when pinned, else the tag. */
    public String identifier() {
        return digest != null ? digest.toString() : String.valueOf(tag);
    }

    @Override
    public String toString() {
        return registry
                + "/"
                + repository
                + (tag == null ? "" : ":" + tag)
                + (digest == null ? "" : "@" + digest);
    }
}
