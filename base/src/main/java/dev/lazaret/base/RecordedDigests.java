package dev.lazaret.base;

import java.util.List;
import java.util.Set;

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

    private static final Set<String> DIRECTORIES =
            Set.of("bin", "sbin", "lib", "lib32", "lib64", "libexec");

    public RecordedDigests {
        paths = List.copyOf(paths);
        digests = List.copyOf(digests);
        if (paths.size() != digests.size()) {
            throw new IllegalArgumentException(
                    paths.size() + " paths do not fit " + digests.size() + " digests");
        }
    }

    /** Whether a path is below a directory of programs or libraries: the rest is not recorded. */
    public static boolean covers(String path) {
        String below = path.startsWith("usr/") ? path.substring(4) : path;
        int slash = below.indexOf('/');
        return slash > 0 && DIRECTORIES.contains(below.substring(0, slash));
    }
}
