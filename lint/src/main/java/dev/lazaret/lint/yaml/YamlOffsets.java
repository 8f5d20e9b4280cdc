package dev.lazaret.lint.yaml;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the parser's places, counted in code points of a chunk, into places of the file. */
final class YamlOffsets {

    private final YamlChunk chunk;
    // Char offset of each code point; null where both are the same.
    private final int @Nullable [] charOf;

    YamlOffsets(YamlChunk chunk) {
        this.chunk = chunk;
        this.charOf = table(chunk.text());
    }

    YamlSpan span(Event from, Event to) {
        Mark start = from.getStartMark().orElseThrow();
        Mark end = to.getEndMark().orElse(start);
        int startAt = offset(start.getIndex());
        return new YamlSpan(
                chunk.line() + start.getLine(),
                startAt - offset(start.getIndex() - start.getColumn()) + 1,
                startAt,
                Math.max(startAt, offset(end.getIndex())));
    }

    private int offset(int point) {
        if (charOf == null) {
            return chunk.start() + Math.min(point, chunk.text().length());
        }
        return chunk.start() + charOf[Math.min(point, charOf.length - 1)];
    }

    private static int @Nullable [] table(String text) {
        int points = text.codePointCount(0, text.length());
        if (points == text.length()) {
            return null;
        }
        int[] table = new int[points + 1];
        int at = 0;
        for (int point = 0; point < points; point++) {
            table[point] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        table[points] = at;
        return table;
    }
}
