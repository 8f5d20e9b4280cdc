package dev.lazaret.base;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One installed or declared component.
 *
 * @param purl package URL; its version is {@link #version()}
 * @param name name in its ecosystem's own spelling ({@code @babel/core}, {@code org.a:b}, {@code
 *     openssl})
 * @param version full version in its ecosystem's own spelling, with epoch and release where the
 *     format has them
 * @param source the source package it was built from, null where the format knows none
 * @param architecture as the package manager writes it, empty when not stated
 * @param path the file that says so; nested archives as {@code app.jar!/lib/a.jar}
 * @param layer diffID of the layer that brought it; null until layers are merged, or outside images
 * @param parser id of the examiner that read it
 * @param origin installed software, or only declared by a source tree
 * @param confidence how sure the parser is of name and version
 * @param owner the OS package whose file this is, null when none; set when layers are merged
 * @param licenses SPDX expressions or names as stated
 * @param vendor who packaged it (maintainer, vendor), empty when not stated
 * @param attributes what else the format says that matching or reports need, by stable lower-case
 *     key: {@code sha1}, {@code modularitylabel}, {@code replaces}, {@code repository}, {@code cpe}
 * @param requirements what it needs, null where nothing records that; once layers are merged the
 *     inventory says it
 */
@SuppressWarnings(
        "AvoidCommonTypeNames") // the field's own word; java.lang.Package is never meant here
public record Package(
        PackageUrl purl,
        String name,
        String version,
        @Nullable SourcePackage source,
        String architecture,
        String path,
        @Nullable Digest layer,
        String parser,
        Origin origin,
        Confidence confidence,
        @Nullable String owner,
        List<String> licenses,
        String vendor,
        SortedMap<String, String> attributes,
        @Nullable Requirements requirements)
        implements Fact, Comparable<Package> {

    private static final Comparator<Package> ORDER =
            Comparator.comparing((Package p) -> p.purl().toString())
                    .thenComparing(Package::path)
                    .thenComparing(p -> String.valueOf(p.layer()))
                    .thenComparing(Package::parser);

    /** Whether the component is there, or only asked for. */
    public enum Origin {
        /** It is there and can run. */
        INSTALLED,
        /** A lock file or manifest of a source tree names it. */
        DECLARED
    }

    /** How sure name and version are. */
    public enum Confidence {
        /** Guessed from a file name. */
        LOW,
        /** Derived from content that was not written to identify the package. */
        MEDIUM,
        /** Stated by the package's own metadata or its manager. */
        HIGH
    }

    /** The source package a binary package was built from. */
    public record SourcePackage(String name, String version) {}

    public Package {
        licenses = List.copyOf(licenses);
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a package has a name (" + purl + ")");
        }
    }

    /** Starts a package of this purl, found at this path by this parser. */
    public static Builder of(PackageUrl purl, String path, String parser) {
        return new Builder(purl, path, parser);
    }

    /**
     * The same package, placed in a layer and, if one owns its file, under an OS package; what it
     * needs is then found in the inventory.
     */
    public Package placed(@Nullable Digest inLayer, @Nullable String ownedBy) {
        return new Package(
                purl,
                name,
                version,
                source,
                architecture,
                path,
                inLayer,
                parser,
                origin,
                confidence,
                ownedBy,
                licenses,
                vendor,
                attributes,
                null);
    }

    /** Where it lies. */
    public Location location() {
        return Location.file(layer, path);
    }

    /** An attribute, empty when absent. */
    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    @Override
    public int compareTo(Package other) {
        return ORDER.compare(this, other);
    }

    /** Collects the parts that are not always known. Name defaults to the purl's own spelling. */
    public static final class Builder {
        private final PackageUrl purl;
        private final String path;
        private final String parser;
        private final SortedMap<String, String> attributes = new TreeMap<>();
        private String name;
        private String version;
        private @Nullable SourcePackage source;
        private String architecture = "";
        private Origin origin = Origin.INSTALLED;
        private Confidence confidence = Confidence.HIGH;
        private List<String> licenses = List.of();
        private String vendor = "";
        private @Nullable Requirements requirements;

        private Builder(PackageUrl purl, String path, String parser) {
            this.purl = purl;
            this.path = path;
            this.parser = parser;
            this.name = purl.ecosystemName();
            this.version = purl.version();
        }

        public Builder name(String value) {
            name = value;
            return this;
        }

        public Builder version(String value) {
            version = value;
            return this;
        }

        /** An empty name means the package is its own source. */
        public Builder source(String sourceName, String sourceVersion) {
            source = sourceName.isEmpty() ? null : new SourcePackage(sourceName, sourceVersion);
            return this;
        }

        public Builder architecture(String value) {
            architecture = value;
            return this;
        }

        public Builder origin(Origin value) {
            origin = value;
            return this;
        }

        public Builder confidence(Confidence value) {
            confidence = value;
            return this;
        }

        public Builder licenses(List<String> value) {
            licenses = value;
            return this;
        }

        public Builder vendor(String value) {
            vendor = value;
            return this;
        }

        /** Sets an attribute; an empty value leaves it absent. */
        public Builder attribute(String key, String value) {
            if (!value.isEmpty()) {
                attributes.put(key, value);
            }
            return this;
        }

        /** Sets attributes; empty values stay absent. */
        public Builder attributes(Map<String, String> values) {
            values.forEach(this::attribute);
            return this;
        }

        /** What it needs. */
        public Builder needs(Collection<String> names) {
            return requirements(Requirements.of(names, List.of()));
        }

        /** What it needs and answers to. */
        public Builder requirements(Requirements value) {
            requirements = value;
            return this;
        }

        public Package build() {
            return new Package(
                    purl,
                    name,
                    version,
                    source,
                    architecture,
                    path,
                    null,
                    parser,
                    origin,
                    confidence,
                    null,
                    licenses,
                    vendor,
                    attributes,
                    requirements);
        }
    }
}
