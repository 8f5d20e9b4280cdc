package dev.lazaret.advisories.cvss;

import dev.lazaret.base.VulnerabilityFinding.Cvss;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads CVSS vector strings and scores them as FIRST's specifications do.
 *
 * <p>The score is that of the metrics the vector states: base alone, base with temporal (3.x) or
 * threat (4.0) metrics, or with environmental ones.
 */
public final class CvssVectors {

    private static final int LENGTH_MAX = 512;

    private CvssVectors() {}

    /**
     * The scored vector; empty when the text is no valid vector of version 2.0, 3.0, 3.1 or 4.0. A
     * version 2 vector may stand in parentheses, as NVD once wrote it.
     */
    public static Optional<Cvss> parse(String text) {
        String vector = text.strip();
        if (vector.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        int slash = vector.indexOf('/');
        String prefix = slash < 0 ? "" : vector.substring(0, slash);
        return switch (prefix) {
            case "CVSS:4.0" -> scored("4.0", vector, slash + 1);
            case "CVSS:3.1" -> scored("3.1", vector, slash + 1);
            case "CVSS:3.0" -> scored("3.0", vector, slash + 1);
            default -> scored("2.0", withoutParentheses(vector), 0);
        };
    }

    private static Optional<Cvss> scored(String version, String vector, int from) {
        String body = vector.substring(from);
        OptionalDouble score =
                switch (version) {
                    case "4.0" -> score(CvssV4.METRICS.read(body), CvssV4::score);
                    case "3.1" -> score(CvssV3.METRICS.read(body), CvssV3::score31);
                    case "3.0" -> score(CvssV3.METRICS.read(body), CvssV3::score30);
                    default -> score(CvssV2.METRICS.read(body), CvssV2::score);
                };
        return score.isPresent()
                ? Optional.of(new Cvss(version, vector, score.getAsDouble()))
                : Optional.empty();
    }

    private static OptionalDouble score(
            Optional<Map<String, String>> metrics, Calculator calculator) {
        return metrics.isPresent()
                ? OptionalDouble.of(calculator.score(metrics.get()))
                : OptionalDouble.empty();
    }

    private static String withoutParentheses(String vector) {
        return vector.startsWith("(") && vector.endsWith(")")
                ? vector.substring(1, vector.length() - 1)
                : vector;
    }

    /** Turns checked metrics into a score. */
    private interface Calculator {
        double score(Map<String, String> metrics);
    }
}
