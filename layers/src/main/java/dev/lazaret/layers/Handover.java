package dev.lazaret.layers;

import dev.lazaret.layers.tar.Bounds;
import dev.lazaret.layers.tar.EntryBody;

import java.io.IOException;
import java.util.List;

/**
 * Gives files of one layer to spare threads while there are any. What is said of a file does not
 * depend on who looks at it, nor does what becomes of one that cannot be read to its end.
 */
final class Handover {

    /** Below this, giving a file away costs more than looking at it. */
    private static final int SIZE_MIN = 32 << 10;

    /** What is larger is not held for another thread. */
    private static final int SIZE_MAX = 4 << 20;

    private final SpareThreads spare;
    private final Bounds bounds;
    private final Examination examination;

    Handover(SpareThreads spare, Bounds bounds, Examination examination) {
        this.spare = spare;
        this.bounds = bounds;
        this.examination = examination;
    }

    /**
     * Gives a file away, if a thread is free for it; if not, nothing was read from it.
     *
     * @param head bytes already taken from the entry
     * @param passes whether what is read before a failure is shown, as of content that goes by
     * @throws IOException if the entry cannot be read to its end
     */
    boolean tryGive(
            FileEntry file,
            EntryBody body,
            byte[] head,
            int headLength,
            List<Examiner> examiners,
            boolean passes)
            throws IOException {
        if (body.size() < SIZE_MIN || body.size() > SIZE_MAX || !spare.tryReserve()) {
            return false;
        }
        int size = (int) body.size();
        if (!bounds.tryHold(size)) {
            spare.giveBack();
            return false;
        }
        byte[] bytes = new byte[size];
        MemoryContent content = new MemoryContent(bytes, size, bounds);
        System.arraycopy(head, 0, bytes, 0, headLength);
        int at = headLength;
        try {
            while (at < size) {
                at += body.read(bytes, at, size - at);
            }
        } catch (IOException e) {
            content.close();
            spare.giveBack();
            if (passes) {
                PassingContent part = PassingContent.cutShort(body, bytes, at, bounds.limits(), e);
                examination.add(Examined.by(examiners, file, part));
            }
            throw e;
        }
        examination.add(
                spare.run(() -> {
                    try (content) {
                        return Examined.by(examiners, file, content);
                    }
                }));
        return true;
    }
}
