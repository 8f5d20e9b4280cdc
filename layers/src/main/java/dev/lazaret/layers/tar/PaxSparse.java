package dev.lazaret.layers.tar;

import dev.lazaret.base.MalformedException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * What pax records say about a sparse file. GNU tar manual, "Storing Sparse Files": 0.0 repeats
 * offset and numbytes records, 0.1 has one map record, 1.0 puts the map before the content.
 */
final class PaxSparse {

    private final SparseMap.Builder map = new SparseMap.Builder();
    private @Nullable String name;
    private @Nullable Long realSize;
    private long pendingOffset = -1;
    private boolean inContent;
    private boolean present;

    void record(String keyword, String value) throws MalformedException {
        switch (keyword) {
            case "GNU.sparse.major" -> inContent = !value.equals("0");
            case "GNU.sparse.name" -> name = value;
            case "GNU.sparse.size", "GNU.sparse.realsize" ->
                    realSize = PaxRecords.number(keyword, value);
            case "GNU.sparse.offset" -> pendingOffset = PaxRecords.number(keyword, value);
            case "GNU.sparse.numbytes" -> {
                map.add(pendingOffset, PaxRecords.number(keyword, value));
                pendingOffset = -1;
            }
            case "GNU.sparse.map" -> map(value);
            default -> {}
        }
        present = true;
    }

    private void map(String value) throws MalformedException {
        String[] numbers = value.split(",", -1);
        if (numbers.length % 2 != 0) {
            throw new MalformedException("a sparse map has an odd count of numbers");
        }
        for (int i = 0; i < numbers.length; i += 2) {
            map.add(
                    PaxRecords.number("GNU.sparse.map", numbers[i]),
                    PaxRecords.number("GNU.sparse.map", numbers[i + 1]));
        }
    }

    /** The file's name, which hides behind a made-up one in the header; null when not stated. */
    @Nullable String name() {
        return name;
    }

    /** The map, read from the content's start where it stands there; null for plain files. */
    @Nullable SparseMap map(SparseContentMap content) throws IOException {
        if (!present || realSize == null) {
            return null;
        }
        return inContent ? content.read(realSize) : map.build(realSize);
    }

    /** Reads a version 1.0 map from the start of the content. */
    interface SparseContentMap {
        SparseMap read(long realSize) throws IOException;
    }
}
