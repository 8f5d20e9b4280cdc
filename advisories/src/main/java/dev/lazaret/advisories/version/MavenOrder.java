package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

import java.util.List;

/**
 * Maven artifacts: the POM reference, "Version Order Specification".
 *
 * <p>A version is a sequence of numbers and qualifiers, each with the separator before it; a change
 * between digits and letters counts as a dash. What means nothing (0, final, ga, release) is
 * trimmed from the end and before each dash. Tokens compare one by one, the shorter sequence padded
 * with what means nothing: {@code qualifier < -number < .number}. Of two qualifiers the known one's
 * rank decides before the separator, which Maven looks at first: so Maven says {@code 1 < 1.foo},
 * {@code 1.foo < 1-a1} and {@code 1-a1 < 1}, and this order does not. Other rings of that kind,
 * with a zero before a qualifier, are Maven's own and remain.
 *
 * <p>Every text is a version.
 */
final class MavenOrder implements VersionOrder {

    @Override
    public String name() {
        return "maven";
    }

    @Override
    public int compare(String a, String b) throws InvalidVersionException {
        VersionText.check(name(), a);
        VersionText.check(name(), b);
        List<MavenToken> left = MavenTokens.of(a);
        List<MavenToken> right = MavenTokens.of(b);
        int size = Math.max(left.size(), right.size());
        for (int i = 0; i < size; i++) {
            MavenToken mine = i < left.size() ? left.get(i) : right.get(i).padding();
            MavenToken theirs = i < right.size() ? right.get(i) : left.get(i).padding();
            int difference = mine.compareTo(theirs);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
