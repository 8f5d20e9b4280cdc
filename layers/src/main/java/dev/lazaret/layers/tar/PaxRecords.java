package dev.lazaret.layers.tar;

import dev.lazaret.base.MalformedException;
import dev.lazaret.oci.tar.TarText;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The records of a pax extended header that say something about a file ({@code pax}, POSIX.1-2017,
 * "pax Extended Header"): {@code "%d %s=%s\n", length, keyword, value}.
 */
final class PaxRecords {

    /** As much as container engines take. */
    static final int BYTES_MAX = 1 << 20;

    private static final int CAPABILITY_BYTES_MAX = 64;
    private static final String ATTRIBUTE = "SCHILY.xattr.";
    private static final SortedMap<String, byte[]> NO_ATTRIBUTES =
            Collections.unmodifiableSortedMap(new TreeMap<>());

    private @Nullable String path;
    private @Nullable String linkPath;
    private @Nullable Long size;
    private @Nullable Long modified;
    private @Nullable Long userId;
    private @Nullable Long groupId;
    private String capabilities = "";
    private SortedMap<String, byte[]> attributes = NO_ATTRIBUTES;
    private final PaxSparse sparse = new PaxSparse();

    private PaxRecords() {}

    static PaxRecords none() {
        return new PaxRecords();
    }

    /**
     * Reads a whole extended header.
     *
     * @throws MalformedException if a record's length, form or number is wrong
     */
    static PaxRecords parse(byte[] bytes) throws MalformedException {
        PaxRecords records = new PaxRecords();
        int at = 0;
        while (at < bytes.length && bytes[at] != 0) {
            at = records.record(bytes, at);
        }
        return records;
    }

    private int record(byte[] bytes, int start) throws MalformedException {
        int space = start;
        int length = 0;
        while (space < bytes.length && bytes[space] >= '0' && bytes[space] <= '9') {
            length = length * 10 + (bytes[space++] - '0');
            if (length > BYTES_MAX) {
                throw new MalformedException("a pax record is longer than its header");
            }
        }
        int end = start + length;
        if (space == start
                || space >= bytes.length
                || bytes[space] != ' '
                || end > bytes.length
                || end < space + 2
                || bytes[end - 1] != '\n') {
            throw new MalformedException("a pax record's length is wrong, at byte " + start);
        }
        int equals = space + 1;
        while (equals < end && bytes[equals] != '=') {
            equals++;
        }
        if (equals == end || equals == space + 1) {
            throw new MalformedException("a pax record has no keyword, at byte " + start);
        }
        String keyword = TarText.decode(bytes, space + 1, equals - space - 1);
        int valueLength = end - 1 - (equals + 1);
        if (keyword.startsWith(ATTRIBUTE)) {
            attribute(keyword.substring(ATTRIBUTE.length()), bytes, equals + 1, valueLength);
        } else if (valueLength > 0) {
            apply(keyword, bytes, equals + 1, valueLength);
        }
        return end;
    }

    private void attribute(String name, byte[] bytes, int at, int length) {
        if (name.equals("security.capability")) {
            capabilities = hex(bytes, at, length);
        }
        if (attributes.isEmpty()) {
            attributes = new TreeMap<>();
        }
        attributes.put(name, Arrays.copyOfRange(bytes, at, at + length));
    }

    /** An empty value takes a record back, so it never comes here. */
    private void apply(String keyword, byte[] bytes, int at, int length) throws MalformedException {
        switch (keyword) {
            case "path" -> path = text(bytes, at, length);
            case "linkpath" -> linkPath = text(bytes, at, length);
            case "size" -> size = number(keyword, text(bytes, at, length));
            case "uid" -> userId = number(keyword, text(bytes, at, length));
            case "gid" -> groupId = number(keyword, text(bytes, at, length));
            case "mtime" -> modified = seconds(text(bytes, at, length));
            default -> {
                if (keyword.startsWith("GNU.sparse.")) {
                    sparse.record(keyword, text(bytes, at, length));
                }
            }
        }
    }

    private static String text(byte[] bytes, int at, int length) throws MalformedException {
        for (int i = at; i < at + length; i++) {
            if (bytes[i] == 0) {
                throw new MalformedException("a pax record has a NUL in its value");
            }
        }
        return TarText.decode(bytes, at, length);
    }

    private static String hex(byte[] bytes, int at, int length) {
        return length > CAPABILITY_BYTES_MAX
                ? ""
                : HexFormat.of().formatHex(bytes, at, at + length);
    }

    /** A decimal that must not be negative. */
    static long number(String keyword, String text) throws MalformedException {
        try {
            long value = Long.parseLong(text);
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new MalformedException("pax " + keyword + " is no number: '" + text + "'", e);
        }
        throw new MalformedException("pax " + keyword + " is negative: '" + text + "'");
    }

    /** Seconds with a fraction, which is dropped towards the past. */
    private static long seconds(String text) throws MalformedException {
        int dot = text.indexOf('.');
        try {
            long whole = Long.parseLong(dot < 0 ? text : text.substring(0, dot));
            return dot > 0 && text.charAt(0) == '-'
                    ? Math.max(whole, Long.MIN_VALUE + 1) - 1
                    : whole;
        } catch (NumberFormatException e) {
            throw new MalformedException("pax mtime is no number: '" + text + "'", e);
        }
    }

    String pathOr(String header) {
        String sparseName = sparse.name();
        if (sparseName != null) {
            return sparseName;
        }
        return path != null ? path : header;
    }

    String linkPathOr(String header) {
        return linkPath != null ? linkPath : header;
    }

    long sizeOr(long header) {
        return size != null ? size : header;
    }

    long modifiedOr(long header) {
        return modified != null ? modified : header;
    }

    long userIdOr(long header) {
        return userId != null ? userId : header;
    }

    long groupIdOr(long header) {
        return groupId != null ? groupId : header;
    }

    String capabilities() {
        return capabilities;
    }

    /** Extended attributes by full name. */
    SortedMap<String, byte[]> attributes() {
        return attributes;
    }

    PaxSparse sparse() {
        return sparse;
    }
}
