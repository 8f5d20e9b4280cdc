package dev.lazaret.lint;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Changes to a text by offset, made all at once; what no change touches stays byte for byte. */
public final class TextEdits {

    private record Edit(int from, int to, String text) {}

    private final String text;
    private final Set<Edit> edits = new LinkedHashSet<>();

    public TextEdits(String text) {
        this.text = text;
    }

    /** Puts a text in place of what lies between two offsets; the same twice is done once. */
    public void replace(int from, int to, String replacement) {
        edits.add(new Edit(from, to, replacement));
    }

    public void insert(int at, String added) {
        replace(at, at, added);
    }

    /** The line end of the text: CR LF if any line ends so. */
    public String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** The changed text. Of two changes that overlap, the one that begins first is made. */
    public String result() {
        List<Edit> ordered = edits.stream().sorted(Comparator.comparingInt(Edit::from)).toList();
        StringBuilder out = new StringBuilder(text.length() + 200);
        int at = 0;
        for (Edit edit : ordered) {
            if (edit.from >= at) {
                out.append(text, at, edit.from).append(edit.text);
                at = edit.to;
            }
        }
        return out.append(text, at, text.length()).toString();
    }
}
