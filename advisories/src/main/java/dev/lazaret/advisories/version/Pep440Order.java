package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

import java.util.List;
import java.util.Optional;

/**
 * Python distributions: PEP 440 and the {@code packaging} library's {@code Version}.
 *
 * <p>Texts outside PEP 440, which old releases on PyPI have, are older than all others and compare
 * among themselves as {@code packaging} 21 did ({@code LegacyVersion}, setuptools' old order).
 */
final class Pep440Order implements VersionOrder {

    @Override
    public String name() {
        return "pep440";
    }

    @Override
    public int compare(String a, String b) throws InvalidVersionException {
        VersionText.check(name(), a);
        VersionText.check(name(), b);
        Optional<Pep440Version> left = Pep440Parser.parse(a);
        Optional<Pep440Version> right = Pep440Parser.parse(b);
        if (left.isPresent() && right.isPresent()) {
            return left.get().compareTo(right.get());
        }
        if (left.isPresent() != right.isPresent()) {
            return left.isPresent() ? 1 : -1;
        }
        return compareLegacy(LegacyPython.key(a), LegacyPython.key(b));
    }

    private static int compareLegacy(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int difference = a.get(i).compareTo(b.get(i));
            if (difference != 0) {
                return Integer.signum(difference);
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
