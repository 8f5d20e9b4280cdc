package dev.lazaret.inventory;

import dev.lazaret.base.Distro;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/**
 * Completes OS packages' URLs with what only the whole image knows: the vendor as namespace and the
 * {@code distro} qualifier, {@code ID-VERSION_ID} (purl types deb, rpm and apk).
 */
final class DistroPurls {

    /** Vendors whose os-release ID is not the namespace in use. */
    private static final Map<String, String> NAMESPACES =
            Map.of(
                    "rhel", "redhat",
                    "opensuse-leap", "opensuse",
                    "opensuse-tumbleweed", "opensuse",
                    "opensuse-microos", "opensuse",
                    "archarm", "arch");

    private final @Nullable Distro distro;

    DistroPurls(@Nullable Distro distro) {
        this.distro = distro;
    }

    Package complete(Package found) {
        if (distro == null || !found.purl().namespace().isEmpty()) {
            return found;
        }
        PackageUrl purl = found.purl();
        Map<String, String> qualifiers = new TreeMap<>(purl.qualifiers());
        qualifiers.put("distro", tag(distro));
        return withPurl(
                found,
                PackageUrl.of(
                        purl.type(),
                        NAMESPACES.getOrDefault(distro.id(), distro.id()),
                        purl.name(),
                        purl.version(),
                        qualifiers));
    }

    private static String tag(Distro distro) {
        String version = distro.versionId().isEmpty() ? distro.codename() : distro.versionId();
        return version.isEmpty() ? distro.id() : distro.id() + "-" + version;
    }

    private static Package withPurl(Package found, PackageUrl purl) {
        return new Package(
                purl,
                found.name(),
                found.version(),
                found.source(),
                found.architecture(),
                found.path(),
                found.layer(),
                found.parser(),
                found.origin(),
                found.confidence(),
                found.owner(),
                found.licenses(),
                found.vendor(),
                found.attributes(),
                found.requirements());
    }
}
