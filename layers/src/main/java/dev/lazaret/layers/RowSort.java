package dev.lazaret.layers;

import java.util.Arrays;

/** A stable merge sort of int handles; tars are mostly sorted, so it looks for runs first. */
final class RowSort {

    /** Compares two handles. */
    @FunctionalInterface
    interface Order {
        int compare(int a, int b);
    }

    private RowSort() {}

    /** The first {@code count} handles in order, in a new array. */
    static int[] sort(int[] handles, int count, Order order) {
        int[] from = Arrays.copyOf(handles, count);
        if (isSorted(from, order)) {
            return from;
        }
        int[] to = new int[count];
        for (int width = 1; width < count; width = width > count / 2 ? count : width * 2) {
            for (int start = 0; start < count; ) {
                int middle = start + Math.min(width, count - start);
                int end = middle + Math.min(width, count - middle);
                merge(from, start, middle, end, to, order);
                start = end;
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void merge(int[] from, int start, int middle, int end, int[] to, Order order) {
        if (middle == end || order.compare(from[middle - 1], from[middle]) <= 0) {
            System.arraycopy(from, start, to, start, end - start);
            return;
        }
        int a = start;
        int b = middle;
        for (int i = start; i < end; i++) {
            boolean left = b == end || (a < middle && order.compare(from[a], from[b]) <= 0);
            to[i] = left ? from[a++] : from[b++];
        }
    }

    private static boolean isSorted(int[] handles, Order order) {
        for (int i = 1; i < handles.length; i++) {
            if (order.compare(handles[i - 1], handles[i]) > 0) {
                return false;
            }
        }
        return true;
    }
}
