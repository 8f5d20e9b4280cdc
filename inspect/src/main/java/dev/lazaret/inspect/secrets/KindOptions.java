package dev.lazaret.inspect.secrets;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How a row looks at the surroundings of a match.
 *
 * @param context the keyword only names the service: letters may precede it, and case is ignored
 * @param textOnly not tried in binaries, where such a match means nothing
 * @param weak gives way to any other kind that overlaps it
 * @param plain the value is checked against neither placeholders nor example keys
 * @param files file names or {@code *.suffix} it is limited to; empty means all
 */
record KindOptions(
        boolean context, boolean textOnly, boolean weak, boolean plain, Set<String> files) {

    KindOptions {
        files = Set.copyOf(files);
    }

    static KindOptions parse(String text) {
        Set<String> words = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (String word : text.split(",", -1)) {
            if (word.startsWith("in:")) {
                files.add(word.substring(3));
            } else if (Set.of("-", "context", "text", "weak", "plain").contains(word)) {
                words.add(word);
            } else {
                throw new IllegalArgumentException("not an option of a secret kind: " + word);
            }
        }
        return new KindOptions(
                words.contains("context"),
                words.contains("text") || words.contains("context"),
                words.contains("weak"),
                words.contains("plain"),
                files);
    }

    /** Whether a file of this name may hold it. */
    boolean covers(String fileName) {
        if (files.isEmpty() || files.contains(fileName)) {
            return true;
        }
        String lower = fileName.toLowerCase(Locale.ROOT);
        return files.stream()
                .anyMatch(file -> file.startsWith("*") && lower.endsWith(file.substring(1)));
    }
}
