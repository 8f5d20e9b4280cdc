package dev.lazaret.layers;

import dev.lazaret.base.Gap;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hard links to look at again. A tar stores content once, under the first of its names; an examiner
 * that wants another name ({@code bin/busybox}, stored as {@code bin/[}) must see it too.
 */
final class HardLinks {

    private static final int COUNT_MAX = 10_000;
    private static final int CHAIN_MAX = 40;

    private final WantedIndex wanted;
    private final Gaps gaps;
    private final List<FileEntry> links = new ArrayList<>();

    HardLinks(WantedIndex wanted, Gaps gaps) {
        this.wanted = wanted;
        this.gaps = gaps;
    }

    /** Remembers a link that somebody wants by its name. */
    void note(FileEntry link) {
        if (wanted.byName(link.path()).isEmpty()) {
            return;
        }
        if (links.size() == COUNT_MAX) {
            String reason = "more than " + COUNT_MAX + " hard links have wanted names";
            gaps.add(Gap.Kind.LIMIT, link.path(), reason);
            return;
        }
        links.add(link);
    }

    /** Links whose examiners did not see the content yet, by the path it is stored under. */
    Map<String, List<LinkedFile>> unseen(FileTable table) {
        Map<String, List<LinkedFile>> unseen = new LinkedHashMap<>();
        for (FileEntry link : links) {
            FileEntry target = target(link, table);
            if (target == null) {
                String reason =
                        "its content is the file '"
                                + link.linkTarget()
                                + "' of another layer, which was not looked at under this name";
                gaps.add(Gap.Kind.UNSUPPORTED, link.path(), reason);
            } else if (target.type() == EntryType.FILE) {
                LinkedFile.Wanted file = new LinkedFile.Wanted(link, target);
                List<Examiner> examiners = examiners(file, target);
                if (!examiners.isEmpty()) {
                    unseen.computeIfAbsent(target.path(), p -> new ArrayList<>())
                            .add(new LinkedFile(file, examiners));
                }
            }
        }
        return unseen;
    }

    private List<Examiner> examiners(LinkedFile.Wanted file, FileEntry target) {
        BitSet bits = wanted.byName(file.path());
        BitSet seen = wanted.byName(target.path());
        List<Examiner> sawIt = wanted.accepting(target, seen);
        return wanted.accepting(file.withSize(target.size()), bits).stream()
                .filter(examiner -> !sawIt.contains(examiner))
                .toList();
    }

    private static @Nullable FileEntry target(FileEntry link, FileTable table) {
        FileEntry at = link;
        for (int i = 0; i < CHAIN_MAX && at != null && at.type() == EntryType.HARDLINK; i++) {
            at = table.find(at.linkTarget());
        }
        return at;
    }
}
