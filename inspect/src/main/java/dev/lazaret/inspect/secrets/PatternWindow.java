package dev.lazaret.inspect.secrets;

import dev.lazaret.inspect.secrets.PatternNode.Run;

/** The bytes that patterns match against, and how much they have read of them. */
final class PatternWindow {

    private final byte[] bytes;
    private int limit;
    private long work;
    int valueStart;
    int valueEnd;

    PatternWindow(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Says where the bytes end for the next match. */
    void limit(int end) {
        limit = end;
    }

    /** Starts to count anew. */
    void reset() {
        work = 0;
    }

    /** Bytes read, and attempts. */
    long work() {
        return work;
    }

    /** The end of the run that starts here, negative when it is too short. */
    int run(Run run, int start) {
        byte[] bytes = this.bytes;
        ByteSet set = run.set();
        int end = Math.min(limit, start + run.max());
        int at = start;
        while (at < end && set.has(bytes[at])) {
            at++;
        }
        work += at - start + 1L;
        return at - start < run.min() ? -1 : at;
    }
}
