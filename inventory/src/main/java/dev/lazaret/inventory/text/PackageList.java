package dev.lazaret.inventory.text;

import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.Text;
import dev.lazaret.layers.FactSink;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Takes the packages of one file: each purl once, no more than {@link Limits#packagesMax()}, and a
 * name that cannot be one is a gap, not an exception.
 */
public final class PackageList {

    private final FactSink facts;
    private final Limits limits;
    private final String path;
    private final String parser;
    private final Origin origin;
    private final Set<String> seen = new HashSet<>();

    public PackageList(FactSink facts, Limits limits, String path, String parser, Origin origin) {
        this.facts = facts;
        this.limits = limits;
        this.path = path;
        this.parser = parser;
        this.origin = origin;
    }

    /** Adds a package that has nothing but a name and a version. */
    public void add(String type, String namespace, String name, String version)
            throws LimitExceededException {
        add(type, namespace, name, version, Map.of(), builder -> builder);
    }

    /** Adds a package after its builder was given more. */
    public void add(
            String type,
            String namespace,
            String name,
            String version,
            UnaryOperator<Package.Builder> more)
            throws LimitExceededException {
        add(type, namespace, name, version, Map.of(), more);
    }

    /** Adds a package with purl qualifiers after its builder was given more. */
    public void add(
            String type,
            String namespace,
            String name,
            String version,
            Map<String, String> qualifiers,
            UnaryOperator<Package.Builder> more)
            throws LimitExceededException {
        int longest = limits.pathBytesMax();
        if (name.isBlank()
                || name.length() > longest
                || namespace.length() > longest
                || version.length() > longest) {
            gap("an entry's name or version is empty or too long: '" + name + "'");
            return;
        }
        try {
            PackageUrl purl = PackageUrl.of(type, namespace, name, version, qualifiers);
            add(more.apply(Package.of(purl, path, parser).origin(origin)).build());
        } catch (IllegalArgumentException e) {
            gap("an entry is no package: " + e.getMessage());
        }
    }

    /** Adds a finished package. */
    public void add(Package found) throws LimitExceededException {
        if (!seen.add(found.purl().toString())) {
            return;
        }
        if (seen.size() > limits.packagesMax()) {
            throw new LimitExceededException(
                    "more than " + limits.packagesMax() + " packages; the rest was not read");
        }
        facts.add(found);
    }

    /** Says that an entry could not be understood. */
    public void gap(String reason) {
        facts.gap(Gap.Kind.BROKEN, path, Text.quote(reason, 400));
    }

    /** Path of the file. */
    public String path() {
        return path;
    }
}
