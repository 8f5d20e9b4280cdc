package dev.lazaret.inventory.binary;

import dev.lazaret.base.Cpe;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Confidence;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.inventory.executable.Bytes;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * One row of the table {@code classifiers.tsv}: a program, its file names and where its version
 * stands.
 *
 * @param name product, the name in the purl
 * @param files names its files have
 * @param patterns tried in order, the first that is found counts
 * @param vendor CPE vendor
 * @param product CPE product
 * @param verified the real files a pattern was checked against, {@code -} when none was at hand
 */
record Classifier(
        String name,
        List<FileGlob> files,
        List<VersionPattern> patterns,
        String vendor,
        String product,
        String verified) {

    /** What Debian and Ubuntu write into versions. */
    private static final List<String> REVISIONS = List.of("+deb", "~deb", "~bpo", "ubuntu");

    private static final String PARSER = "binary/classifier";

    Classifier {
        files = List.copyOf(files);
        patterns = List.copyOf(patterns);
    }

    /** Reads a row: name, files, patterns separated by {@code ||}, CPE, verification. */
    static Classifier parse(String row) {
        String[] cells = row.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException("a classifier has 5 cells: " + row);
        }
        return new Classifier(
                cells[0],
                Arrays.stream(cells[1].split(" ")).map(FileGlob::parse).toList(),
                Arrays.stream(cells[2].split(" \\|\\| ")).map(VersionPattern::parse).toList(),
                cells[3].substring(0, cells[3].indexOf(':')),
                cells[3].substring(cells[3].indexOf(':') + 1),
                cells[4]);
    }

    /** The version in a file's name, empty without one; null when the name is not ours. */
    @Nullable String matchName(String fileName) {
        for (FileGlob file : files) {
            String version = file.match(fileName);
            if (version != null) {
                return version;
            }
        }
        return null;
    }

    /** The package in a file whose name matched, null when no pattern is found. */
    @Nullable Package find(List<Bytes> constants, String fileVersion, String path)
            throws MalformedException {
        for (VersionPattern pattern : patterns) {
            String version = pattern.find(constants, fileVersion);
            if (!version.isEmpty()) {
                return describe(release(version), path, pattern.nameOnly());
            }
        }
        return null;
    }

    /** Without the revision of a distributor: 2.6.12-1+deb12u3 is the release 2.6.12. */
    private static String release(String version) {
        int dash = version.lastIndexOf('-');
        boolean revised = dash > 0 && REVISIONS.stream().anyMatch(version::contains);
        return revised ? version.substring(0, dash) : version;
    }

    private Package describe(String version, String path, boolean nameOnly) {
        return Package.of(PackageUrl.of("generic", "", name, version), path, PARSER)
                .confidence(nameOnly ? Confidence.LOW : Confidence.MEDIUM)
                .attribute("cpe", Cpe.application(vendor, product, version))
                .build();
    }
}
