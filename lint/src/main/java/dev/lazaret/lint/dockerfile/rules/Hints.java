package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.NearestWord;

import java.util.List;
import java.util.Set;

/** Says which name was probably meant, a bounded number of times: comparing names is slow. */
final class Hints {

    private static final int CANDIDATES_MAX = 200;

    /** Of two letters, one that differs says nothing. */
    private static final int NAME_MIN = 3;

    private int left = 100;

    /** {@code (did you mean $x?)}, empty when nothing comes near. */
    String near(String name, Set<String> candidates) {
        if (left == 0 || name.length() < NAME_MIN || candidates.size() > CANDIDATES_MAX) {
            return "";
        }
        left--;
        List<String> others =
                candidates.stream().filter(candidate -> !candidate.equals(name)).toList();
        return NearestWord.closeTo(name, others)
                .map(found -> " (did you mean $" + found + "?)")
                .orElse("");
    }
}
