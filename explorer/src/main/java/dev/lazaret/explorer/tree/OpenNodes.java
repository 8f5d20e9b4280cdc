package dev.lazaret.explorer.tree;

import java.util.Arrays;

/**
 * The nodes whose paths, as plain text, begin the current path: only these can still get children
 * when paths come sorted. A stack, longest on top.
 */
final class OpenNodes {

    private int[] nodes = new int[16];
    private int[] lengths = new int[16];
    private int count;
    private String path = "";

    void push(int node, int length) {
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        nodes[count] = node;
        lengths[count++] = length;
    }

    /** Makes this the current path and drops what does not begin it. */
    void moveTo(String next) {
        int n = Math.min(path.length(), next.length());
        int same = 0;
        while (same < n && path.charAt(same) == next.charAt(same)) {
            same++;
        }
        while (lengths[count - 1] > same) {
            count--;
        }
        path = next;
    }

    /** The length of the longest open path that is a directory on the way to the path. */
    int ancestorLength(String of) {
        int i = count - 1;
        while (lengths[i] > 0 && (lengths[i] == of.length() || of.charAt(lengths[i]) != '/')) {
            i--;
        }
        return lengths[i];
    }

    /** The open node whose path has this length. */
    int node(int length) {
        for (int i = count - 1; i >= 0; i--) {
            if (lengths[i] == length) {
                return nodes[i];
            }
        }
        throw new IllegalStateException("no open path has the length " + length);
    }
}
