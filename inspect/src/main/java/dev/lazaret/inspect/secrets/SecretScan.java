package dev.lazaret.inspect.secrets;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.inspect.search.Keywords;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/**
 * One pass over one stream at a time, in a buffer of fixed size: keywords are looked for up to a
 * margin before the buffer's end, so that a match always has its surroundings at hand; then the
 * rest moves to the front. What patterns may read is bounded per byte of the file. Used again for
 * one file after another by one thread.
 */
final class SecretScan {

    /** How far a match and its check may reach beyond a keyword. */
    private static final int AHEAD = 9 << 10;

    /** How far they may look back. */
    private static final int BEHIND = 2 << 10;

    private static final int BUFFER = 256 << 10;

    /** Bytes at the start of a file that tell whether it is text. */
    private static final int TELLING = 8000;

    /** Small reads: what a failing one had taken already is lost. */
    private static final int READ = 8 << 10;

    /** Bytes patterns may read per byte of the file, and for free. */
    private static final long WORK_PER_BYTE = 64;

    private static final long WORK_FREE = 8L << 20;

    /** Whether the file is text, once that is known. */
    private enum Nature {
        UNKNOWN,
        TEXT,
        BINARY
    }

    private final KindIndex index = KindIndex.all();
    private final Keywords keywords = index.keywords();
    private final byte[] buffer = new byte[BUFFER];
    private final PatternWindow window = new PatternWindow(buffer);
    private Hits hits = new Hits();
    private String fileName = "";
    private int limit;
    private long offset;
    private int linesBefore;
    private int counted;
    private Nature nature = Nature.UNKNOWN;
    private @Nullable IOException failure;

    /**
     * Reads the stream to its end.
     *
     * @param name of the file, without its directory
     * @throws LimitExceededException when the file makes patterns work too long; what was found
     *     before stands
     */
    Hits read(String name, InputStream in) throws IOException {
        reset(name);
        boolean more = true;
        int at = 0;
        while (more) {
            more = fill(in);
            int to = more ? Math.max(at, limit - AHEAD) : limit;
            search(at, to);
            at = discard(to);
        }
        if (failure != null) {
            throw failure;
        }
        return hits;
    }

    private void reset(String name) {
        hits = new Hits();
        fileName = name;
        limit = 0;
        offset = 0;
        linesBefore = 1;
        counted = 0;
        nature = Nature.UNKNOWN;
        failure = null;
        window.reset();
    }

    /** What was found so far, for when reading fails half-way. */
    Hits hits() {
        return hits;
    }

    /**
     * Whether there may be more; a stream that breaks off ends there, and what came is searched.
     */
    private boolean fill(InputStream in) {
        try {
            int full = buffer.length - Keywords.GRAM;
            while (limit < full) {
                int n = in.read(buffer, limit, Math.min(READ, full - limit));
                if (n < 0) {
                    return false;
                }
                limit += n;
            }
            return true;
        } catch (IOException e) {
            failure = e;
            return false;
        }
    }

    /** Looked at only when somebody asks, at the latest when the start of the file goes. */
    private boolean isBinary() {
        if (nature == Nature.UNKNOWN) {
            nature = Nature.TEXT;
            for (int i = 0; i < Math.min(limit, TELLING); i++) {
                if (buffer[i] == 0) {
                    nature = Nature.BINARY;
                    break;
                }
            }
        }
        return nature == Nature.BINARY;
    }

    /** Moves what may still be needed to the front; gives where the search goes on. */
    private int discard(int searched) {
        int from = Math.max(0, searched - BEHIND);
        if (from == 0) {
            return searched;
        }
        lineAt(from);
        System.arraycopy(buffer, from, buffer, 0, limit - from);
        counted = Math.max(0, counted - from);
        limit -= from;
        offset += from;
        return searched - from;
    }

    private int lineAt(int index) {
        if (isBinary()) {
            return 0;
        }
        int lines = 0;
        for (int i = counted; i < index; i++) {
            lines += buffer[i] == '\n' ? 1 : 0;
        }
        linesBefore += lines;
        counted = Math.max(counted, index);
        return linesBefore;
    }

    private void search(int from, int to) throws LimitExceededException {
        for (int at = keywords.next(buffer, from, to);
                at < to;
                at = keywords.next(buffer, at + 1, to)) {
            for (Keywords.Place place : keywords.at(buffer, at)) {
                int start = at - place.offset();
                if (keywords.stands(place.word(), buffer, start, limit)) {
                    tryKinds(index.kindsOf(place.word()), start);
                }
            }
        }
    }

    private void tryKinds(SecretKind[] kinds, int start) throws LimitExceededException {
        boolean bare = !isWord(start) || !Surroundings.runsOn(buffer, start, limit);
        for (SecretKind kind : kinds) {
            if ((bare || startsAnywhere(kind)) && kind.options().covers(fileName)) {
                tryKind(kind, start);
            }
        }
    }

    private boolean startsAnywhere(SecretKind kind) {
        return kind.options().context()
                || kind.pattern().looksBack()
                || (isBinary() && kind.check().isProof());
    }

    private boolean isWord(int index) {
        return Surroundings.isWord(buffer[index]);
    }

    private void tryKind(SecretKind kind, int start) throws LimitExceededException {
        window.limit(Math.min(limit, start + AHEAD));
        boolean found = kind.pattern().match(window, start) >= 0;
        if (window.work() > WORK_FREE + WORK_PER_BYTE * (offset + limit)) {
            throw new LimitExceededException(
                    "its keywords lie so dense that looking for secrets was given up at byte "
                            + (offset + start));
        }
        if (found) {
            judge(kind, start, window.valueStart, window.valueEnd);
        }
    }

    private void judge(SecretKind kind, int start, int from, int to) {
        boolean loose = FileNature.isSettings(fileName);
        Candidate candidate = new Candidate(buffer, limit, start, from, to, loose);
        boolean strict = !(isBinary() && kind.check().isProof());
        if ((strict && to < limit && isWord(to - 1) && isWord(to))
                || (kind.options().textOnly() && !Surroundings.isText(buffer, start, to, limit))
                || (!kind.options().plain() && Placeholders.isOne(candidate.value()))
                || !kind.check().holds(candidate)) {
            return;
        }
        String value = candidate.value();
        hits.add(
                new Hit(
                        kind,
                        offset + from,
                        offset + to,
                        lineAt(start),
                        Mask.of(value),
                        Surroundings.digest(value)));
    }
}
