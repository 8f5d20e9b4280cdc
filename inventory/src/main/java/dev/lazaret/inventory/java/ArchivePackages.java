package dev.lazaret.inventory.java;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.archive.Slices;
import dev.lazaret.layers.FactSink;

import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Makes packages of what archives say, no more than the limit per file of the layer. */
final class ArchivePackages {

    private static final int LICENSE_CHARS_MAX = 200;

    private final FactSink facts;
    private final int packagesMax;
    private final String parser;
    private int count;

    ArchivePackages(FactSink facts, int packagesMax, String parser) {
        this.facts = facts;
        this.packagesMax = packagesMax;
        this.parser = parser;
    }

    /** The archive itself, with its SHA-1, then what was shaded into it. */
    void add(
            MemorySegment bytes,
            String path,
            JarFileName file,
            ArchiveMetadata metadata,
            ClassPackages classes)
            throws LimitExceededException {
        ArchiveIdentity identity =
                ArchiveIdentity.of(file, metadata.manifest(), metadata.poms(), classes);
        if (identity.outer() != null) {
            add(
                    builder(identity.outer(), path)
                            .attribute("sha1", sha1(bytes))
                            .attribute("application", isApplication(path, metadata) ? "true" : "")
                            .licenses(licenses(metadata.manifest())));
        }
        for (MavenId shaded : identity.shaded()) {
            add(builder(shaded, path).attribute("shaded", "true"));
        }
    }

    private void add(Package.Builder found) throws LimitExceededException {
        count++;
        if (count > packagesMax) {
            throw new LimitExceededException("more than " + packagesMax + " packages in one file");
        }
        facts.add(found.build());
    }

    private Package.Builder builder(MavenId id, String path) {
        return Package.of(id.purl(), path, parser)
                .confidence(id.confidence())
                .attribute("artifactId", id.artifactId())
                .attribute("evidence", id.evidence());
    }

    /** What is deployed whole is the image's own program unless its pom says otherwise. */
    private static boolean isApplication(String path, ArchiveMetadata metadata) {
        return path.endsWith(".war")
                || path.endsWith(".ear")
                || !metadata.manifest().get("Spring-Boot-Version").isEmpty();
    }

    /** Bundle-License: names or addresses, comma-separated, each with parameters (OSGi Core). */
    private static List<String> licenses(JarManifest manifest) {
        return Stream.of(manifest.get("Bundle-License").split(",", 20))
                .map(license -> license.split(";", 2)[0].strip().replace("\"", ""))
                .filter(license -> !license.isEmpty() && license.length() <= LICENSE_CHARS_MAX)
                .distinct()
                .toList();
    }

    private static String sha1(MemorySegment bytes) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-1");
            Slices.forEach(bytes, hash::update);
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
