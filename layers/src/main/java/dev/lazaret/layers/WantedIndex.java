package dev.lazaret.layers;

import dev.lazaret.layers.Selection.Magic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The selections of all examiners in one index: a file is looked up once, not per examiner. */
final class WantedIndex {

    private final List<Examiner> examiners;
    private final Map<String, BitSet> fileNames = new HashMap<>();
    private final Map<String, BitSet> suffixes = new HashMap<>();
    private final Map<String, BitSet> directories = new HashMap<>();
    private final Map<Magic, BitSet> magics = new EnumMap<>(Magic.class);
    private final int[] oddSuffixLengths;
    private final int longestSuffix;

    WantedIndex(List<Examiner> examiners) {
        this.examiners = List.copyOf(examiners);
        for (int i = 0; i < this.examiners.size(); i++) {
            Selection selection = this.examiners.get(i).selection();
            put(fileNames, selection.fileNames(), i);
            put(directories, selection.directories(), i);
            put(magics, selection.magics(), i);
            for (String suffix : selection.suffixes()) {
                put(suffixes, Set.of(suffix.toLowerCase(Locale.ROOT)), i);
            }
        }
        // nearly all suffixes start with a dot: those are tried at the dots of a name only
        TreeSet<Integer> lengths = new TreeSet<>();
        suffixes.keySet().stream()
                .filter(suffix -> !suffix.startsWith("."))
                .forEach(suffix -> lengths.add(suffix.length()));
        oddSuffixLengths = lengths.stream().mapToInt(Integer::intValue).toArray();
        longestSuffix = suffixes.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private static <K> void put(Map<K, BitSet> map, Set<K> keys, int examiner) {
        for (K key : keys) {
            map.computeIfAbsent(key, k -> new BitSet()).set(examiner);
        }
    }

    List<Examiner> examiners() {
        return examiners;
    }

    boolean asksForMagic() {
        return !magics.isEmpty();
    }

    /** Who wants a file of this name in this directory, whatever its content. */
    BitSet byName(String path) {
        BitSet wanted = new BitSet();
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        or(wanted, fileNames.get(name));
        or(wanted, directories.get(slash < 0 ? "" : path.substring(0, slash)));
        if (!suffixes.isEmpty()) {
            bySuffix(name.toLowerCase(Locale.ROOT), wanted);
        }
        return wanted;
    }

    private void bySuffix(String name, BitSet wanted) {
        int from = Math.max(0, name.length() - longestSuffix);
        for (int dot = name.indexOf('.', from); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            or(wanted, suffixes.get(name.substring(dot)));
        }
        for (int length : oddSuffixLengths) {
            if (length <= name.length()) {
                or(wanted, suffixes.get(name.substring(name.length() - length)));
            }
        }
    }

    /** Adds those who want a file that starts like this. */
    void addByMagic(byte[] head, int length, BitSet wanted) {
        for (Magic magic : Magics.of(head, length)) {
            or(wanted, magics.get(magic));
        }
    }

    /** The examiners behind the bits that accept this very file. */
    List<Examiner> accepting(FileEntry file, BitSet wanted) {
        List<Examiner> accepting = new ArrayList<>();
        for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
            if (examiners.get(i).accepts(file)) {
                accepting.add(examiners.get(i));
            }
        }
        return accepting;
    }

    private static void or(BitSet wanted, @org.jspecify.annotations.Nullable BitSet more) {
        if (more != null) {
            wanted.or(more);
        }
    }
}
