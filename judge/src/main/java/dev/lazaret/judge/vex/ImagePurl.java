package dev.lazaret.judge.vex;

import dev.lazaret.base.Digest;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.judge.facts.Facts;

import java.util.Locale;

/**
 * Whether a package URL of the type {@code oci} or {@code docker} is the image. A digest decides
 * alone; without one the repository must be named, and it and the tag must be those the image was
 * asked for by.
 */
final class ImagePurl {

    private ImagePurl() {}

    static boolean means(PackageUrl purl, Facts facts) {
        if (purl.version().startsWith("sha256:") || purl.version().startsWith("sha512:")) {
            return facts.digests().stream().map(Digest::toString).anyMatch(purl.version()::equals);
        }
        String image = facts.image().toLowerCase(Locale.ROOT);
        int at = image.indexOf('@');
        String named = at < 0 ? image : image.substring(0, at);
        int colon = named.lastIndexOf(':');
        boolean tagged = colon > named.lastIndexOf('/');
        String repository = tagged ? named.substring(0, colon) : named;
        String tag = tagged ? named.substring(colon + 1) : "latest";
        return repository(purl).equals(repository)
                && (tag(purl).isEmpty() || tag(purl).equals(tag));
    }

    private static String repository(PackageUrl purl) {
        String url = purl.qualifiers().getOrDefault("repository_url", "");
        int scheme = url.indexOf("://");
        String bare = (scheme < 0 ? url : url.substring(scheme + 3)).toLowerCase(Locale.ROOT);
        if (purl.type().equals("docker")) {
            String path =
                    purl.namespace().isEmpty() ? purl.name() : purl.namespace() + "/" + purl.name();
            return bare.isEmpty() ? path : bare + "/" + path;
        }
        if (bare.isEmpty()) {
            return "";
        }
        return bare.endsWith("/" + purl.name()) ? bare : bare + "/" + purl.name();
    }

    private static String tag(PackageUrl purl) {
        return purl.version().isEmpty()
                ? purl.qualifiers().getOrDefault("tag", "")
                : purl.version();
    }
}
