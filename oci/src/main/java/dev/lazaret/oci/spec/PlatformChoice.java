package dev.lazaret.oci.spec;

import dev.lazaret.oci.Platform;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Chooses one entry of an index by platform, as image-index.md leaves it to the reader: operating
 * system and architecture must be equal; of several variants the wanted one, else the
 * architecture's usual one, else the first.
 */
public final class PlatformChoice {

    private PlatformChoice() {}

    /** The entry that fits best; empty when none does. */
    public static Optional<Descriptor> choose(List<Descriptor> entries, Platform wanted) {
        return entries.stream()
                .filter(entry -> rank(entry, wanted) >= 0)
                .reduce((best, next) -> better(best, next, entry -> rank(entry, wanted)));
    }

    /** Whether a configuration's platform is what was asked for. */
    public static boolean fits(Platform stated, Platform wanted) {
        return rank(stated, wanted) >= 0;
    }

    private static Descriptor better(
            Descriptor best, Descriptor next, ToIntFunction<Descriptor> rank) {
        return rank.applyAsInt(next) > rank.applyAsInt(best) ? next : best;
    }

    private static int rank(Descriptor entry, Platform wanted) {
        return entry.platform() == null ? -1 : rank(entry.platform(), wanted);
    }

    private static int rank(Platform stated, Platform wanted) {
        if (!stated.os().equals(wanted.os())
                || !stated.architecture().equals(wanted.architecture())) {
            return -1;
        }
        if (stated.variant().equals(wanted.variant())) {
            return 3;
        }
        String usual = usualVariant(wanted.architecture());
        String statedVariant = stated.variant().isEmpty() ? usual : stated.variant();
        String wantedVariant = wanted.variant().isEmpty() ? usual : wanted.variant();
        if (statedVariant.equals(wantedVariant)) {
            return 2;
        }
        return wanted.variant().isEmpty() ? 1 : -1;
    }

    private static String usualVariant(String architecture) {
        return switch (architecture) {
            case "arm64" -> "v8";
            case "arm" -> "v7";
            case "amd64" -> "v1";
            default -> "";
        };
    }
}
