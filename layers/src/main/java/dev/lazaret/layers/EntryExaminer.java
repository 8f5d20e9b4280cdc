package dev.lazaret.layers;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.layers.tar.EntryBody;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** Finds out who wants a regular file and shows it to them; what nobody wants is not kept. */
final class EntryExaminer {

    private final WantedIndex wanted;
    private final ContentKeeper keeper;
    private final Handover handover;
    private final Examination examination;
    private final Gaps gaps;
    private final Limits limits;
    private final byte[] head = new byte[Magics.HEAD];

    EntryExaminer(
            WantedIndex wanted,
            ContentKeeper keeper,
            Handover handover,
            Examination examination,
            Gaps gaps,
            Limits limits) {
        this.wanted = wanted;
        this.keeper = keeper;
        this.handover = handover;
        this.examination = examination;
        this.gaps = gaps;
        this.limits = limits;
    }

    /** Looks at a regular file whose content comes next. */
    void look(FileEntry file, EntryBody body) throws IOException {
        BitSet bits = wanted.byName(file.path());
        int taken = 0;
        if (wanted.asksForMagic() && body.size() > 0) {
            taken = takeHead(body);
            wanted.addByMagic(head, taken, bits);
        }
        if (!bits.isEmpty()) {
            show(file, body, taken, wanted.accepting(file, bits));
        }
    }

    /** Shows the content that comes next to these examiners under these names. */
    void showAs(List<LinkedFile> links, EntryBody body) throws IOException {
        if (isTooLarge(links.getFirst().file().path(), body)) {
            return;
        }
        try (HeldContent content = keeper.keep(body, head, 0)) {
            for (LinkedFile link : links) {
                FileEntry file = link.file().withSize(body.size());
                examination.add(Examined.by(link.examiners(), file, content));
            }
        }
    }

    private void show(FileEntry file, EntryBody body, int taken, List<Examiner> examiners)
            throws IOException {
        boolean passes = examiners.size() == 1 && examiners.getFirst().streams();
        if (examiners.isEmpty() || (!passes && isTooLarge(file.path(), body))) {
            return;
        }
        if (handover.tryGive(file, body, head, taken, examiners, passes)) {
            return;
        }
        if (passes) {
            PassingContent content = new PassingContent(body, head, taken, limits);
            examination.add(Examined.by(examiners, file, content));
            content.finish();
            return;
        }
        try (HeldContent content = keeper.keep(body, head, taken)) {
            examination.add(Examined.by(examiners, file, content));
        }
    }

    private boolean isTooLarge(String path, EntryBody body) {
        long fileBytesMax = limits.fileBytesMax();
        if (body.size() <= fileBytesMax) {
            return false;
        }
        String reason = "the file has " + body.size() + " bytes; the limit is " + fileBytesMax;
        gaps.add(Gap.Kind.LIMIT, path, reason);
        return true;
    }

    private int takeHead(EntryBody body) throws IOException {
        int wantedBytes = (int) Math.min(head.length, body.size());
        int taken = 0;
        while (taken < wantedBytes) {
            taken += body.read(head, taken, wantedBytes - taken);
        }
        return taken;
    }
}
