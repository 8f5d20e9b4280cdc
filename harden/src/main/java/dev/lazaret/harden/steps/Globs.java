package dev.lazaret.harden.steps;

import dev.lazaret.harden.PlanException;

import java.util.ArrayList;
import java.util.List;

/**
 * Paths as people name them: from the root, with or without the slash before; {@code dir/**} is
 * everything below.
 */
record Globs(List<String> patterns) {

    private static final String BELOW = "/**";

    Globs {
        patterns = List.copyOf(patterns);
    }

    /**
     * Reads patterns.
     *
     * @throws PlanException if one is empty or leads out of the root
     */
    static Globs of(String option, List<String> texts) throws PlanException {
        List<String> patterns = new ArrayList<>();
        for (String text : texts) {
            String clean = text.startsWith("/") ? text.substring(1) : text;
            boolean odd = clean.isEmpty();
            for (String segment : clean.split("/", -1)) {
                odd |= segment.isEmpty() || segment.equals(".") || segment.equals("..");
            }
            if (odd) {
                throw new PlanException(
                        "option '" + option + "': '" + text + "' is no path from the root");
            }
            patterns.add(clean);
        }
        return new Globs(patterns);
    }

    boolean match(String path) {
        for (String pattern : patterns) {
            if (pattern.endsWith(BELOW)
                    ? path.startsWith(pattern.substring(0, pattern.length() - 2))
                    : path.equals(pattern)) {
                return true;
            }
        }
        return false;
    }
}
