package dev.lazaret.judge.vex;

import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.judge.facts.Facts;
import dev.lazaret.judge.vex.VexStatement.Product;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * Whether a product of a VEX statement is the image or a package of it. A statement must not reach
 * further than it says: a version, qualifier, repository or platform it names must be the same
 * here, and what cannot be compared does not match.
 */
final class VexProducts {

    private final Facts facts;
    private final Map<PackageUrl, Boolean> installed = new HashMap<>();

    VexProducts(Facts facts) {
        this.facts = facts;
    }

    /** Whether a finding in this package is meant. */
    boolean means(Product product, Package component) {
        if (!product.platform().isEmpty() && !isPlatform(product.platform())) {
            return false;
        }
        if (product.subcomponents().isEmpty()) {
            return isImage(product) || isPackage(product.purl(), component);
        }
        boolean part =
                product.subcomponents().stream().anyMatch(purl -> isPackage(purl, component));
        return part && (isImage(product) || isInstalled(product.purl()));
    }

    private boolean isInstalled(@Nullable PackageUrl purl) {
        return purl != null
                && installed.computeIfAbsent(
                        purl,
                        wanted ->
                                facts.packages().stream().anyMatch(one -> isPackage(wanted, one)));
    }

    private static boolean isPackage(@Nullable PackageUrl stated, Package component) {
        if (stated == null) {
            return false;
        }
        PackageUrl actual = component.purl();
        boolean ofSource =
                "src".equals(stated.qualifiers().get("arch"))
                        || "source".equals(stated.qualifiers().get("arch"));
        if (!stated.type().equals(actual.type())
                || !stated.namespace().equals(actual.namespace())) {
            return false;
        }
        Package.SourcePackage source = component.source();
        if (ofSource && source != null) {
            return stated.name().equals(source.name())
                    && (stated.version().isEmpty() || stated.version().equals(source.version()));
        }
        return stated.name().equals(actual.name())
                && (stated.version().isEmpty() || stated.version().equals(actual.version()))
                && hasQualifiers(stated, actual);
    }

    private static boolean hasQualifiers(PackageUrl stated, PackageUrl actual) {
        return stated.qualifiers().entrySet().stream()
                .allMatch(
                        entry -> entry.getValue().equals(actual.qualifiers().get(entry.getKey())));
    }

    private boolean isImage(Product product) {
        PackageUrl purl = product.purl();
        if (purl == null || facts.image().isEmpty()) {
            return purl == null && !facts.image().isEmpty() && product.name().equals(facts.image());
        }
        return (purl.type().equals("oci") || purl.type().equals("docker"))
                && ImagePurl.means(purl, facts);
    }

    /** The one kind of platform whose CPE says what os-release says: a release of RHEL. */
    private boolean isPlatform(String cpe) {
        String[] parts = cpe.replace("cpe:2.3:", "cpe:/").split(":", 8);
        return parts.length > 4
                && parts[2].equals("redhat")
                && parts[3].equals("enterprise_linux")
                && facts.distro().equals("rhel")
                && major(parts[4]).equals(major(facts.distroVersion()));
    }

    private static String major(String version) {
        int dot = version.indexOf('.');
        return dot < 0 ? version : version.substring(0, dot);
    }
}
