package dev.lazaret.base;

import java.util.List;

/**
 * What a package manager says the content of a package's programs is.
 *
 * @param manager purl type of the package: deb, rpm or apk
 * @param packageName binary package name
 * @param algorithm as in {@link FileDigest}
 * @param paths paths from the root, without a leading slash
 * @param digests lower-case hexadecimal, one for each path
 */
public record RecordedDigests(
        String manager,
        String packageName,
        String algorithm,
        List<String> paths,
        List<String> digests)
        implements Fact {

    public RecordedDigests {
        paths = List.copyOf(paths);
        digests = List.copyOf(digests);
        if (paths.size() != digests.size()) {
            throw new IllegalArgumentException(
                    paths.size() + " paths do not fit " + digests.size() + " digests");
        }
    }
}
