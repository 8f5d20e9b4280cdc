package dev.lazaret.explorer.tree;

import java.util.Arrays;

/** Touches in arrays: fifteen bytes each. */
final class Touches {

    private static final byte PRIVILEGED = 8;

    private short[] layers;
    private byte[] kinds;
    private int[] attributes;
    private long[] bytes;
    private int size;

    Touches(int capacity) {
        layers = new short[capacity];
        kinds = new byte[capacity];
        attributes = new int[capacity];
        bytes = new long[capacity];
    }

    int size() {
        return size;
    }

    void add(Touch touch) {
        int at = next();
        layers[at] = (short) touch.layer();
        kinds[at] = (byte) (touch.kind().code() | (touch.privileged() ? PRIVILEGED : 0));
        attributes[at] = touch.attributes();
        bytes[at] = touch.bytes();
    }

    /** Adds some of another's. */
    void addFrom(Touches other, int from, int to) {
        for (int i = from; i < to; i++) {
            int at = next();
            layers[at] = other.layers[i];
            kinds[at] = other.kinds[i];
            attributes[at] = other.attributes[i];
            bytes[at] = other.bytes[i];
        }
    }

    private int next() {
        if (size == layers.length) {
            int capacity = Math.max(64, size + (size >> 1));
            layers = Arrays.copyOf(layers, capacity);
            kinds = Arrays.copyOf(kinds, capacity);
            attributes = Arrays.copyOf(attributes, capacity);
            bytes = Arrays.copyOf(bytes, capacity);
        }
        return size++;
    }

    int layer(int touch) {
        return layers[touch];
    }

    Touch.Kind kind(int touch) {
        return Touch.Kind.of(kinds[touch] & 7);
    }

    boolean privileged(int touch) {
        return (kinds[touch] & PRIVILEGED) != 0;
    }

    int attributes(int touch) {
        return attributes[touch];
    }

    long bytes(int touch) {
        return bytes[touch];
    }
}
