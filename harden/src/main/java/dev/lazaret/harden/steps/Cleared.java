package dev.lazaret.harden.steps;

import dev.lazaret.base.Finding;
import dev.lazaret.harden.ImageView;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which findings a repair is expected to clear. */
final class Cleared {

    private Cleared() {}

    /** Findings of these rules, wherever they are. */
    static List<Finding> of(ImageView image, String... rules) {
        Set<String> ids = Set.of(rules);
        return image.findings().stream().filter(finding -> ids.contains(finding.id())).toList();
    }

    /** Findings on files that this says yes to, of whatever rule. */
    static List<Finding> on(ImageView image, Predicate<String> path) {
        return image.findings().stream()
                .filter(finding -> {
                    String place = outer(finding.place().path());
                    return place != null && path.test(place);
                })
                .toList();
    }

    /** The file itself, for a place inside an archive. */
    static @Nullable String outer(@Nullable String path) {
        int nested = path == null ? -1 : path.indexOf("!/");
        return path == null || nested < 0 ? path : path.substring(0, nested);
    }
}
