package dev.lazaret.harden.reach;

import dev.lazaret.base.Text;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What could not be followed, a sentence each; a hostile image does not fill memory with it. */
final class Unproven {

    private static final int SENTENCES_MAX = 1_000;
    private static final int CHARS_MAX = 400;

    private final SortedSet<String> sentences = new TreeSet<>();
    private int left;

    void add(String path, String what) {
        String sentence = Text.quote(path.isEmpty() ? what : path + ": " + what, CHARS_MAX);
        if (sentences.size() < SENTENCES_MAX) {
            sentences.add(sentence);
        } else if (!sentences.contains(sentence)) {
            left++;
        }
    }

    List<String> sentences() {
        if (left == 0) {
            return List.copyOf(sentences);
        }
        SortedSet<String> all = new TreeSet<>(sentences);
        all.add("(and " + left + " more that could not be followed)");
        return List.copyOf(all);
    }
}
