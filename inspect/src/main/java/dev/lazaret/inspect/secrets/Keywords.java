package dev.lazaret.inspect.secrets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds all occurrences of all keywords in one pass over the bytes, whatever their ASCII case: an
 * Aho-Corasick automaton with every transition worked out beforehand, so that a byte costs one
 * table look-up. Bytes that no keyword has share one column, and the states that end a keyword come
 * last, so that one comparison tells them.
 */
final class Keywords {

    private final List<String> words;
    private final byte[] columns = new byte[256];
    private final int width;
    private final char[] next;
    private final int firstEnding;
    private final int[][] endings;

    Keywords(Iterable<String> keywords) {
        TreeSet<String> sorted = new TreeSet<>();
        keywords.forEach(sorted::add);
        words = List.copyOf(sorted);
        width = assignColumns();
        Trie trie = new Trie(words, columns, width);
        int[] order = trie.endingLast();
        int states = order.length;
        if (states > Character.MAX_VALUE) {
            throw new IllegalArgumentException("too many keywords: " + states + " states");
        }
        next = new char[states * width];
        endings = new int[states][];
        int first = states;
        for (int state = 0; state < states; state++) {
            endings[order[state]] = trie.endings(state);
            if (trie.endings(state).length > 0) {
                first = Math.min(first, order[state]);
            }
            for (int column = 0; column < width; column++) {
                next[order[state] * width + column] = (char) order[trie.target(state, column)];
            }
        }
        firstEnding = first;
    }

    /** Column 0 is for bytes that no keyword has; upper case goes with lower case. */
    private int assignColumns() {
        TreeMap<Integer, Byte> known = new TreeMap<>();
        for (String word : words) {
            for (byte b : word.getBytes(StandardCharsets.US_ASCII)) {
                known.computeIfAbsent((int) b, x -> (byte) (known.size() + 1));
            }
        }
        known.forEach((b, column) -> {
            columns[b] = column;
            columns[Character.toUpperCase(b)] = column;
        });
        return Integer.highestOneBit(known.size()) << 1;
    }

    /** The keywords, sorted; hits name them by index. */
    List<String> words() {
        return words;
    }

    /**
     * Goes on from a state to the first place where keywords end.
     *
     * @return the index after that place, negated when nothing ended before {@code to}; the state
     *     there is left in {@code state[0]}
     */
    int advance(byte[] bytes, int from, int to, int[] state) {
        char[] next = this.next;
        byte[] columns = this.columns;
        int shift = Integer.numberOfTrailingZeros(width);
        int ending = firstEnding;
        int at = state[0];
        for (int i = from; i < to; i++) {
            at = next[(at << shift) + columns[bytes[i] & 0xFF]];
            if (at >= ending) {
                state[0] = at;
                return i + 1;
            }
        }
        state[0] = at;
        return -to - 1;
    }

    /** The keywords that end in this state. */
    int[] endings(int state) {
        return endings[state];
    }

    /** The automaton while it is built. */
    private static final class Trie {
        private final int width;
        private final List<int[]> targets = new ArrayList<>();
        private final List<List<Integer>> ends = new ArrayList<>();

        Trie(List<String> words, byte[] columns, int width) {
            this.width = width;
            addState();
            for (int i = 0; i < words.size(); i++) {
                insert(words.get(i), i, columns);
            }
            linkFailures();
        }

        private int addState() {
            int[] none = new int[width];
            Arrays.fill(none, -1);
            targets.add(none);
            ends.add(new ArrayList<>());
            return targets.size() - 1;
        }

        private void insert(String word, int index, byte[] columns) {
            int state = 0;
            for (byte b : word.getBytes(StandardCharsets.US_ASCII)) {
                int column = columns[b];
                if (targets.get(state)[column] < 0) {
                    targets.get(state)[column] = addState();
                }
                state = targets.get(state)[column];
            }
            ends.get(state).add(index);
        }

        /** Breadth first: a missing transition is that of the longest suffix that has one. */
        private void linkFailures() {
            int[] failure = new int[targets.size()];
            ArrayDeque<Integer> queue = new ArrayDeque<>();
            for (int column = 0; column < width; column++) {
                if (targets.get(0)[column] < 0) {
                    targets.get(0)[column] = 0;
                } else {
                    queue.add(targets.get(0)[column]);
                }
            }
            while (!queue.isEmpty()) {
                int state = queue.remove();
                ends.get(state).addAll(ends.get(failure[state]));
                int[] fallback = targets.get(failure[state]);
                int[] own = targets.get(state);
                for (int column = 0; column < width; column++) {
                    if (own[column] < 0) {
                        own[column] = fallback[column];
                    } else {
                        failure[own[column]] = fallback[column];
                        queue.add(own[column]);
                    }
                }
            }
        }

        int target(int state, int column) {
            return targets.get(state)[column];
        }

        int[] endings(int state) {
            return ends.get(state).stream().mapToInt(Integer::intValue).toArray();
        }

        /** New numbers for all states: the root stays 0, those that end a keyword come last. */
        int[] endingLast() {
            int[] order = new int[targets.size()];
            int number = 0;
            for (boolean ending : new boolean[] {false, true}) {
                for (int state = 0; state < order.length; state++) {
                    if (ends.get(state).isEmpty() != ending) {
                        order[state] = number++;
                    }
                }
            }
            return order;
        }
    }
}
