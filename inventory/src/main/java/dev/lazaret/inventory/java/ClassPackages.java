package dev.lazaret.inventory.java;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * In which Java packages the classes of one archive lie. Projects put their classes below their
 * group id ({@code org/apache/lucene/…} for org.apache.lucene), so where nothing else states the
 * group, the package that repeats a word of the artifact's name gives it.
 */
final class ClassPackages {

    private static final String CLASS = ".class";
    private static final int DEPTH = 4;
    private static final int DISTINCT_MAX = 1_000;
    private static final int WORD_MIN = 3;

    private final Map<String, Integer> counts = new HashMap<>();

    /** Takes the name of a member; those that are no classes do not count. */
    void see(String member) {
        if (!member.endsWith(CLASS) || member.startsWith("META-INF/")) {
            return;
        }
        String name = packageOf(member);
        if (!name.isEmpty() && (counts.size() < DISTINCT_MAX || counts.containsKey(name))) {
            counts.merge(name, 1, Integer::sum);
        }
    }

    /** Its first {@value #DEPTH} names, with a slash after each. */
    private static String packageOf(String member) {
        int end = -1;
        for (int i = 0; i < DEPTH; i++) {
            int slash = member.indexOf('/', end + 1);
            if (slash < 0) {
                break;
            }
            end = slash;
        }
        return member.substring(0, end + 1);
    }

    /** The group that more than half of the classes speak for; empty when there is none. */
    String group(String artifactId) {
        List<String> words = words(artifactId);
        Map<String, Integer> votes = new HashMap<>();
        int all = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            all += entry.getValue();
            votes.merge(group(entry.getKey(), words), entry.getValue(), Integer::sum);
        }
        int half = all / 2;
        return votes.entrySet().stream()
                .filter(vote -> !vote.getKey().isEmpty() && vote.getValue() > half)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** A name that is a group and more ({@code org.eclipse.sisu.inject}) has no word of its own. */
    private static List<String> words(String artifactId) {
        if (artifactId.startsWith("org.") || artifactId.startsWith("com.")) {
            return List.of();
        }
        return List.of(artifactId.toLowerCase(Locale.ROOT).split("[-_.]", 100));
    }

    /** {@code org/apache/lucene/search/} and lucene give org.apache.lucene; javax is nobody's. */
    private static String group(String path, List<String> words) {
        String[] names = path.split("/", -1);
        boolean platform = names[0].equals("javax") || names[0].equals("jakarta");
        for (int i = 1; i < names.length - 1 && !platform; i++) {
            String name = names[i].toLowerCase(Locale.ROOT);
            if (words.stream().anyMatch(word -> repeats(name, word))) {
                String group = String.join(".", List.of(names).subList(0, i + 1));
                return KnownGroups.ofClasses(group);
            }
        }
        return "";
    }

    /** rocksdb and rocksdbjni, checkerframework and checker, thrift and libthrift. */
    private static boolean repeats(String name, String word) {
        boolean same =
                (name.equals(word) && word.length() >= WORD_MIN) || word.equals("lib" + name);
        boolean starts = name.startsWith(word) || word.startsWith(name);
        return same || (starts && Math.min(name.length(), word.length()) > WORD_MIN);
    }
}
