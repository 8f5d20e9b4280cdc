package dev.lazaret.inspect.secrets;

import dev.lazaret.layers.LimitExceededException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;

/**
 * One pass over one stream, in a buffer of fixed size: keywords are looked for up to a margin
 * before the buffer's end, so that a match always has its surroundings at hand; then the rest moves
 * to the front. What patterns may read is bounded per byte of the file.
 */
final class SecretScan {

    /** How far a match and its check may reach beyond a keyword. */
    private static final int AHEAD = 9 << 10;

    /** How far they may look back. */
    private static final int BEHIND = 2 << 10;

    private static final int BUFFER = 256 << 10;

    /** Bytes patterns may read per byte of the file, and for free. */
    private static final long WORK_PER_BYTE = 64;

    private static final long WORK_FREE = 8L << 20;

    private final KindIndex index;
    private final boolean[] covered;
    private final boolean loose;
    private final Hits hits = new Hits();
    private final @Nullable Matcher[] matchers;
    private final int[] state = new int[1];
    private final byte[] buffer;
    private final CountedText text;
    private int limit;
    private long offset;
    private int linesBefore = 1;
    private int counted;
    private boolean binary;
    private @Nullable IOException failure;

    SecretScan(KindIndex index, String fileName, boolean loose, long sizeHint) {
        this.index = index;
        covered = index.coveredBy(fileName);
        this.loose = loose;
        matchers = new Matcher[index.kinds().size()];
        buffer = new byte[(int) Math.min(BUFFER, Math.max(sizeHint, 0) + 1)];
        text = new CountedText(buffer);
    }

    /**
     * Reads the stream to its end.
     *
     * @throws LimitExceededException when the file makes patterns work too long; what was found
     *     before stands
     */
    Hits read(InputStream in) throws IOException {
        boolean more = true;
        int at = 0;
        while (more) {
            more = fill(in);
            if (offset == 0 && at == 0) {
                binary = hasZero();
            }
            int to = more ? Math.max(at, limit - AHEAD) : limit;
            search(at, to);
            at = discard(to);
        }
        if (failure != null) {
            throw failure;
        }
        return hits;
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
            while (limit < buffer.length) {
                // small steps: what a failing read had taken already is lost
                int n = in.read(buffer, limit, Math.min(8192, buffer.length - limit));
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

    private boolean hasZero() {
        for (int i = 0; i < Math.min(limit, 8000); i++) {
            if (buffer[i] == 0) {
                return true;
            }
        }
        return false;
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
        if (binary) {
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
        int at = from;
        while (at < to) {
            at = index.keywords().advance(buffer, at, to, state);
            if (at < 0) {
                return;
            }
            for (int word : index.keywords().endings(state[0])) {
                int start = at - index.keywords().words().get(word).length();
                if (start >= 0) {
                    tryKinds(index.kindsOf(word), start);
                }
            }
        }
    }

    private void tryKinds(int[] kinds, int start) throws LimitExceededException {
        for (int rank : kinds) {
            SecretKind kind = index.kinds().get(rank);
            if (covered[rank] && startsWell(kind, start)) {
                tryKind(kind, start);
            }
        }
    }

    private boolean startsWell(SecretKind kind, int start) {
        return kind.options().context()
                || kind.pattern().looksBack()
                || (binary && kind.check().isProof())
                || !isWord(start)
                || !Surroundings.runsOn(buffer, start);
    }

    private boolean isWord(int index) {
        return Surroundings.isWord(buffer[index]);
    }

    private void tryKind(SecretKind kind, int start) throws LimitExceededException {
        Matcher matcher = matchers[kind.rank()];
        if (matcher == null) {
            matcher = kind.pattern().matcher(text);
            matchers[kind.rank()] = matcher;
        }
        matcher.region(start, Math.min(limit, start + AHEAD));
        boolean found = matcher.lookingAt();
        if (text.charsRead() > WORK_FREE + WORK_PER_BYTE * (offset + limit)) {
            throw new LimitExceededException(
                    "its keywords lie so dense that looking for secrets was given up at byte "
                            + (offset + start));
        }
        if (found) {
            judge(kind, matcher, start);
        }
    }

    private void judge(SecretKind kind, Matcher matcher, int start) {
        int from = kind.pattern().valueStart(matcher);
        int to = kind.pattern().valueEnd(matcher);
        Candidate candidate = new Candidate(buffer, limit, start, from, to, loose);
        boolean strict = !(binary && kind.check().isProof());
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
