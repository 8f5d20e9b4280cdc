package dev.lazaret.advisories.version;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * A parsed PEP 440 version. Numbers are kept as digits.
 *
 * @param epoch empty when not stated
 * @param release dot-separated numbers
 * @param phase 'a', 'b' or 'r' (release candidate), ' ' when it is no pre-release
 * @param pre number of the pre-release
 * @param post number of the post-release, null when it is none
 * @param dev number of the development release, null when it is none
 * @param local dot-separated local label, empty when there is none
 */
record Pep440Version(
        String epoch,
        String release,
        char phase,
        String pre,
        @Nullable String post,
        @Nullable String dev,
        String local)
        implements Comparable<Pep440Version> {

    private static final char NO_PHASE = ' ';

    @Override
    public int compareTo(Pep440Version other) {
        int byEpoch = VersionText.compareNumbers(epoch, other.epoch);
        if (byEpoch != 0) {
            return byEpoch;
        }
        int byRelease = Semver.compareCore(release, other.release);
        if (byRelease != 0) {
            return byRelease;
        }
        int byPhase = Integer.compare(phaseRank(), other.phaseRank());
        if (byPhase != 0) {
            return byPhase;
        }
        int byPre = VersionText.compareNumbers(pre, other.pre);
        if (byPre != 0) {
            return byPre;
        }
        int byPost = compareOptional(post, other.post, -1);
        if (byPost != 0) {
            return byPost;
        }
        int byDev = compareOptional(dev, other.dev, 1);
        return byDev != 0 ? byDev : compareLocal(local, other.local);
    }

    /** A development release of no pre-release comes before all pre-releases. */
    private int phaseRank() {
        if (phase == NO_PHASE) {
            return post == null && dev != null ? 0 : Character.MAX_VALUE;
        }
        return phase;
    }

    /** Compares numbers of which a missing one is older (-1) or newer (1) than any other. */
    private static int compareOptional(@Nullable String a, @Nullable String b, int missing) {
        if (a == null || b == null) {
            return Objects.equals(a, b) ? 0 : a == null ? missing : -missing;
        }
        return VersionText.compareNumbers(a, b);
    }

    /** Numbers are newer than words here, the reverse of Semantic Versioning. */
    private static int compareLocal(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(!a.isEmpty(), !b.isEmpty());
        }
        String[] left = a.split("\\.", -1);
        String[] right = b.split("\\.", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean leftNumber = VersionText.isNumber(left[i]);
            boolean rightNumber = VersionText.isNumber(right[i]);
            int difference;
            if (leftNumber && rightNumber) {
                difference = VersionText.compareNumbers(left[i], right[i]);
            } else if (leftNumber != rightNumber) {
                difference = leftNumber ? 1 : -1;
            } else {
                difference = Integer.signum(left[i].compareTo(right[i]));
            }
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
