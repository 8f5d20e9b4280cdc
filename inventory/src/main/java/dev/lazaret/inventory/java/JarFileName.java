package dev.lazaret.inventory.java;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a file name says: {@code artifact-1.2.3-classifier.jar}. Repositories write names this way,
 * but anybody may rename a file.
 *
 * @param stem the name without its ending
 * @param artifactId the part before the version; the stem when no version is found
 * @param version empty when none is found
 */
record JarFileName(String stem, String artifactId, String version) {

    private static final Set<String> QUALIFIERS =
            Set.of(
                    "alpha",
                    "android",
                    "beta",
                    "cr",
                    "dev",
                    "ea",
                    "final",
                    "ga",
                    "incubating",
                    "jre",
                    "m",
                    "milestone",
                    "pre",
                    "preview",
                    "rc",
                    "release",
                    "sec",
                    "snapshot",
                    "sp");

    private static final Set<String> CLASSIFIERS =
            Set.of(
                    "aarch_64",
                    "aarch64",
                    "all",
                    "arm64",
                    "bin",
                    "classes",
                    "exec",
                    "fat",
                    "jakarta",
                    "javadoc",
                    "jdk11",
                    "jdk17",
                    "jdk5",
                    "jdk8",
                    "linux",
                    "native",
                    "natives",
                    "no_aop",
                    "nodep",
                    "osx",
                    "runner",
                    "shaded",
                    "sources",
                    "standalone",
                    "test",
                    "tests",
                    "uber",
                    "windows",
                    "x86_64");

    private static final int CLASSIFIERS_MAX = 3;

    static JarFileName of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot < 0 ? fileName : fileName.substring(0, dot);
        List<String> parts = List.of(stem.split("-", 100));
        int end = parts.size();
        while (end > 1
                && parts.size() - end < CLASSIFIERS_MAX
                && CLASSIFIERS.contains(lower(parts.get(end - 1)))) {
            end--;
        }
        int start = end;
        for (int i = end - 1; i > 0 && isVersionPart(parts.get(i)); i--) {
            if (startsWithDigit(parts.get(i))) {
                start = i;
            }
        }
        if (start == end) {
            return new JarFileName(stem, stem, "");
        }
        return new JarFileName(
                stem,
                String.join("-", parts.subList(0, start)),
                String.join("-", parts.subList(start, end)));
    }

    private static boolean isVersionPart(String part) {
        String word = lower(part);
        int letters = 0;
        while (letters < word.length() && Character.isLetter(word.charAt(letters))) {
            letters++;
        }
        return startsWithDigit(part)
                || (QUALIFIERS.contains(word.substring(0, letters))
                        && word.substring(letters).chars().allMatch(c -> c == '.' || isDigit(c)));
    }

    private static boolean startsWithDigit(String part) {
        return !part.isEmpty() && isDigit(part.charAt(0));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
