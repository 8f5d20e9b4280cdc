package dev.lazaret.inventory;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.sbom.Sbom;
import dev.lazaret.inventory.sbom.SbomDocument;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * An inventory from an SBOM instead of an image: CycloneDX (JSON, XML) or SPDX (JSON, tag-value),
 * also inside an attestation. What {@code lazaret sbom} wrote comes back as it was, but for
 * executables, which SBOMs do not carry.
 */
public final class SbomReader {

    private SbomReader() {}

    /**
     * Reads an SBOM; the stream stays the caller's to close.
     *
     * @param gaps takes what was not looked at when the SBOM was written, and what is said of
     *     single entries that could not be understood
     * @throws dev.lazaret.base.MalformedException if it is none
     * @throws dev.lazaret.base.LimitExceededException if a limit is met
     */
    public static Inventory read(InputStream in, Limits limits, Consumer<Gap> gaps)
            throws IOException {
        Sbom sbom = SbomDocument.read(in, limits);
        sbom.gaps().forEach(gaps);
        sbom.doubts()
                .forEach(doubt -> gaps.accept(Gap.of(Gap.Kind.BROKEN, Location.NOWHERE, doubt)));
        List<Package> packages = sbom.packages().stream().sorted().toList();
        return new Inventory(sbom.distro(), packages, sbom.dependencies(packages), new TreeMap<>());
    }

    /** Reads an SBOM file; see {@link #read(InputStream, Limits, Consumer)}. */
    public static Inventory read(Path file, Limits limits, Consumer<Gap> gaps) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, limits, gaps);
        }
    }
}
