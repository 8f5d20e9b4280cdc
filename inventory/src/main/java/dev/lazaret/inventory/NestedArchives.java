package dev.lazaret.inventory;

import dev.lazaret.base.Package;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Which Java archive holds another, nested in it or shaded into it. */
final class NestedArchives {

    private static final String INTO = "!/";

    private final Map<String, Integer> byPath = new HashMap<>();

    void add(int index, Package found) {
        if (isArchive(found) && !isShaded(found)) {
            byPath.putIfAbsent(found.path(), index);
        }
    }

    /** The nearest archive around it that is a package, null when there is none. */
    @Nullable Integer around(Package found) {
        if (!isArchive(found)) {
            return null;
        }
        String path = found.path();
        Integer outer = isShaded(found) ? byPath.get(path) : null;
        for (int end = path.lastIndexOf(INTO);
                outer == null && end >= 0;
                end = path.lastIndexOf(INTO, end - 1)) {
            outer = byPath.get(path.substring(0, end));
        }
        return outer;
    }

    private static boolean isArchive(Package found) {
        return found.purl().type().equals("maven") && found.origin() == Package.Origin.INSTALLED;
    }

    private static boolean isShaded(Package found) {
        return !found.attribute("shaded").isEmpty();
    }
}
