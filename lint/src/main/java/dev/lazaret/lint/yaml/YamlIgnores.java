package dev.lazaret.lint.yaml;

import dev.lazaret.base.Rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments in which an author says that a finding is meant: {@code # lazaret ignore=ID[,ID]
 * reason} and Trivy's {@code #trivy:ignore:ID}. A comment counts for its own line, a comment on
 * lines of its own for the line below, and one before a document's first key for the document.
 */
public final class YamlIgnores {

    /** One id, and the comma behind it. */
    private static final Pattern ID = Pattern.compile("([^\\s,]++)((?:\\s*+,\\s*+)?+)");

    private static final String OURS = "lazaret ignore=";
    private static final String TRIVY = "trivy:ignore:";

    private final Map<Integer, List<String>> byLine = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    /** A document all of whose lines have the ignores. */
    private record Block(int from, int to, List<String> ids) {}

    private YamlIgnores() {}

    /** Reads the comments of a file. */
    public static YamlIgnores read(String text) {
        YamlIgnores ignores = new YamlIgnores();
        if (text.contains(OURS) || text.contains(TRIVY)) {
            YamlChunk.split(text, YamlReader.DOCUMENTS_MAX).forEach(ignores::read);
        }
        return ignores;
    }

    /** Whether the author wants no finding of this rule on this line. */
    public boolean cover(Rule rule, int line) {
        return called(rule, byLine.getOrDefault(line, List.of()))
                || blocks.stream()
                        .anyMatch(b -> b.from <= line && line <= b.to && called(rule, b.ids));
    }

    private void read(YamlChunk chunk) {
        int line = chunk.line();
        boolean inHead = true;
        List<String> pending = new ArrayList<>();
        List<String> head = new ArrayList<>();
        for (String row : (Iterable<String>) chunk.text().lines()::iterator) {
            String trimmed = row.strip();
            List<String> ids = ids(row);
            if (trimmed.startsWith("#")) {
                pending.addAll(ids);
            } else if (!trimmed.isEmpty() && !trimmed.startsWith("---")) {
                if (inHead) {
                    head.addAll(pending);
                    pending.clear();
                }
                pending.addAll(ids);
                if (!pending.isEmpty()) {
                    byLine.put(line, List.copyOf(pending));
                }
                pending.clear();
                inHead = false;
            }
            line++;
        }
        if (!head.isEmpty()) {
            blocks.add(new Block(chunk.line(), line, head));
        }
    }

    private static List<String> ids(String row) {
        int comment = row.indexOf('#');
        if (comment < 0) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (String word : List.of(OURS, TRIVY)) {
            for (int at = row.indexOf(word, comment);
                    at >= 0;
                    at = row.indexOf(word, at + word.length())) {
                ids.addAll(list(row, at + word.length()));
            }
        }
        return ids;
    }

    /** The ids here: words with commas between, and blanks around those. */
    private static List<String> list(String row, int from) {
        List<String> ids = new ArrayList<>();
        Matcher found = ID.matcher(row).region(from, row.length());
        while (found.lookingAt()) {
            ids.add(found.group(1));
            if (found.group(2).isEmpty()) {
                break;
            }
            found.region(found.end(), row.length());
        }
        return ids;
    }

    private static boolean called(Rule rule, List<String> ids) {
        return ids.stream().anyMatch(id -> rule.isCalled(id) || rule.isCalled(modern(id)));
    }

    /** Trivy's older spellings {@code AVD-KSV-0001} and {@code KSV001} for {@code KSV-0001}. */
    private static String modern(String id) {
        String upper = id.toUpperCase(Locale.ROOT);
        String bare = upper.startsWith("AVD-") ? upper.substring(4) : upper;
        return bare.length() == 6 && bare.startsWith("KSV") && bare.charAt(3) != '-'
                ? "KSV-0" + bare.substring(3)
                : bare;
    }
}
