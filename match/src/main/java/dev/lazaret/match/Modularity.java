package dev.lazaret.match;

import dev.lazaret.advisories.Advisory;
import dev.lazaret.advisories.Advisory.Event;
import dev.lazaret.advisories.Advisory.Range;
import dev.lazaret.base.Package;

/**
 * rpm modules: the same package name exists once per stream ({@code nodejs:18}, {@code nodejs:20})
 * and once outside all modules, each with its own line of versions.
 */
final class Modularity {

    private static final String MARK = ".module";

    private Modularity() {}

    /** Why the advisory speaks of another module stream than the package's; empty when not. */
    static String difference(Package component, Advisory advisory) {
        if (!component.purl().type().equals("rpm")) {
            return "";
        }
        String label = component.attribute("modularitylabel");
        boolean modular = !label.isEmpty() || component.version().contains(MARK);
        String fix = lastFix(advisory);
        if (!fix.isEmpty() && fix.contains(MARK) != modular) {
            return modular
                    ? "the package is of a module, the advisory's fix " + fix + " is not"
                    : "the advisory's fix " + fix + " is of a module, the package is not";
        }
        String[] parts = label.split(":", 3);
        return parts.length < 2 ? "" : otherStream(parts[0], parts[1], advisory.summary());
    }

    /** Distributions name the stream in the summary: {@code nodejs:18 security update}. */
    private static String otherStream(String module, String stream, String summary) {
        int at = (" " + summary).indexOf(" " + module + ":");
        if (at < 0) {
            return "";
        }
        int from = at + module.length() + 1;
        int to = from;
        while (to < summary.length()
                && !Character.isWhitespace(summary.charAt(to))
                && summary.charAt(to) != ',') {
            to++;
        }
        String named = summary.substring(from, to);
        return named.equals(stream)
                ? ""
                : "the advisory is for the stream %s:%s, the package is of %s:%s"
                        .formatted(module, named, module, stream);
    }

    private static String lastFix(Advisory advisory) {
        String fix = "";
        for (Range range : advisory.ranges()) {
            for (Event event : range.events()) {
                if (event.kind() == Event.Kind.FIXED) {
                    fix = event.version();
                }
            }
        }
        return fix;
    }
}
