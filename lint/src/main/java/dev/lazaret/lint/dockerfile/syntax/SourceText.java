package dev.lazaret.lint.dockerfile.syntax;

import java.util.Arrays;

/**
 * Text put together from pieces of a file (lines joined over continuations), which still knows
 * where in the file each character lies.
 */
public final class SourceText {

    private final String text;
    private final int[] starts;
    private final int[] fileOffsets;
    private final int[] lines;
    private final int[] columns;

    private SourceText(Builder builder) {
        this.text = builder.text.toString();
        this.starts = Arrays.copyOf(builder.starts, builder.count);
        this.fileOffsets = Arrays.copyOf(builder.fileOffsets, builder.count);
        this.lines = Arrays.copyOf(builder.lines, builder.count);
        this.columns = Arrays.copyOf(builder.columns, builder.count);
    }

    /** A text of one piece, all of whose characters lie at one place. */
    public static SourceText at(String text, int fileOffset, Position at) {
        Builder builder = new Builder();
        builder.add(text, fileOffset, at.line(), at.column());
        return builder.build();
    }

    public String text() {
        return text;
    }

    /** A part of it, which knows the same places. */
    public SourceText part(int from, int to) {
        Builder part = new Builder();
        int at = from;
        while (at < to) {
            int piece = piece(at);
            int end = piece + 1 < starts.length ? Math.min(to, starts[piece + 1]) : to;
            Position place = position(at);
            part.add(text.substring(at, end), fileOffset(at), place.line(), place.column());
            at = end;
        }
        return part.build();
    }

    /** The line and column of a character; of the end, those after the last one. */
    public Position position(int offset) {
        int piece = piece(offset);
        return new Position(lines[piece], columns[piece] + offset - starts[piece]);
    }

    /** Where in the file the character lies. */
    public int fileOffset(int offset) {
        int piece = piece(offset);
        return fileOffsets[piece] + offset - starts[piece];
    }

    private int piece(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IndexOutOfBoundsException("offset " + offset + " of " + text.length());
        }
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** Collects the pieces. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[4];
        private int[] fileOffsets = new int[4];
        private int[] lines = new int[4];
        private int[] columns = new int[4];
        private int count;

        void add(CharSequence piece, int fileOffset, int line, int column) {
            if (count > 0 && starts[count - 1] == text.length()) {
                count--;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                fileOffsets = Arrays.copyOf(fileOffsets, count * 2);
                lines = Arrays.copyOf(lines, count * 2);
                columns = Arrays.copyOf(columns, count * 2);
            }
            starts[count] = text.length();
            fileOffsets[count] = fileOffset;
            lines[count] = line;
            columns[count] = column;
            count++;
            text.append(piece);
        }

        SourceText build() {
            if (count == 0) {
                add("", 0, 1, 1);
            }
            return new SourceText(this);
        }
    }
}
