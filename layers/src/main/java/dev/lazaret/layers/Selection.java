package dev.lazaret.layers;

import java.util.Set;

/**
 * Which regular files an examiner wants, as data, so that one index over all examiners answers for
 * a file in constant time. A file is wanted when any part says so and {@link Examiner#accepts}
 * agrees.
 *
 * @param fileNames exact last path segments, case-sensitive
 * @param suffixes ends of the last path segment, compared in lower case: {@code .jar}
 * @param directories directories (no slash at either end) whose direct children are all wanted
 * @param magics kinds of content
 */
public record Selection(
        Set<String> fileNames, Set<String> suffixes, Set<String> directories, Set<Magic> magics) {

    /** What the first bytes of a file say it is. */
    public enum Magic {
        ELF,
        PE,
        MACH_O,
        /** {@code #!} */
        SCRIPT,
        ZIP,
        /** Every regular file that is not empty. */
        ANY
    }

    public Selection {
        fileNames = Set.copyOf(fileNames);
        suffixes = Set.copyOf(suffixes);
        directories = Set.copyOf(directories);
        magics = Set.copyOf(magics);
    }

    public static Selection fileNames(String... names) {
        return new Selection(Set.of(names), Set.of(), Set.of(), Set.of());
    }

    public static Selection suffixes(String... suffixes) {
        return new Selection(Set.of(), Set.of(suffixes), Set.of(), Set.of());
    }

    public static Selection directories(String... directories) {
        return new Selection(Set.of(), Set.of(), Set.of(directories), Set.of());
    }

    public static Selection magics(Magic... magics) {
        return new Selection(Set.of(), Set.of(), Set.of(), Set.of(magics));
    }

    /** Either of two selections. */
    public Selection or(Selection other) {
        return new Selection(
                union(fileNames, other.fileNames),
                union(suffixes, other.suffixes),
                union(directories, other.directories),
                union(magics, other.magics));
    }

    private static <T> Set<T> union(Set<T> a, Set<T> b) {
        Set<T> both = new java.util.HashSet<>(a);
        both.addAll(b);
        return both;
    }
}
