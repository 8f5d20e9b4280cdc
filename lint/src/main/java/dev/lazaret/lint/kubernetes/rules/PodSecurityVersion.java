package dev.lazaret.lint.kubernetes.rules;

import dev.lazaret.base.Text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the Pod Security Standards, named as the Kubernetes release that brought it.
 *
 * @param minor the 37 of v1.37
 */
public record PodSecurityVersion(int minor) implements Comparable<PodSecurityVersion> {

    /** The newest version known here. */
    public static final PodSecurityVersion LATEST = new PodSecurityVersion(37);

    private static final Pattern TEXT = Pattern.compile("v1\\.(\\d{1,3})");

    public PodSecurityVersion {
        if (minor < 0) {
            throw new IllegalArgumentException("no minor version: " + minor);
        }
    }

    /**
     * Reads {@code latest} or {@code v1.37}, as the labels pod-security.kubernetes.io/*-version do.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static PodSecurityVersion parse(String text) {
        if (text.equals("latest")) {
            return LATEST;
        }
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "not a version of the Pod Security Standards: '"
                            + Text.quote(text, 40)
                            + "' (latest, or such as v1.37)");
        }
        return new PodSecurityVersion(Integer.parseInt(matcher.group(1)));
    }

    /** Whether it is this minor version or a later one. */
    public boolean isAtLeast(int otherMinor) {
        return minor >= otherMinor;
    }

    @Override
    public int compareTo(PodSecurityVersion other) {
        return Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return "v1." + minor;
    }
}
