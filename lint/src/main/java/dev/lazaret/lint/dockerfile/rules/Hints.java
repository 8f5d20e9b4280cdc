package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.NearestWord;

import java.util.Set;

/** Says which name was probably meant, a bounded number of times: comparing names is slow. */
final class Hints {

    private static final int CANDIDATES_MAX = 200;
    private int left = 100;

    /** {@code (did you mean $x?)}, empty when nothing comes near. */
    String near(String name, Set<String> candidates) {
        if (left == 0 || candidates.isEmpty() || candidates.size() > CANDIDATES_MAX) {
            return "";
        }
        left--;
        return NearestWord.closeTo(name, candidates)
                .map(found -> " (did you mean $" + found + "?)")
                .orElse("");
    }
}
