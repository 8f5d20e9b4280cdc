package dev.lazaret.match;

import dev.lazaret.advisories.Advisory;
import dev.lazaret.advisories.RangeVerdict;
import dev.lazaret.advisories.RangeVerdict.Affected;

import org.jspecify.annotations.Nullable;

/**
 * What one advisory says of one package.
 *
 * @param verdict of its ranges; null when the advisory does not count
 * @param dismissal why the advisory does not count, empty when it does
 */
record Judgement(
        Lookup lookup, Advisory advisory, @Nullable RangeVerdict verdict, String dismissal) {

    /** The range the package fell in; null unless affected. */
    @Nullable Affected affected() {
        return verdict instanceof Affected hit ? hit : null;
    }
}
