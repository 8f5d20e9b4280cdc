package dev.lazaret.layers;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.layers.tar.CleanPath;
import dev.lazaret.layers.tar.EntryType;
import dev.lazaret.layers.tar.TarEntry;

import org.jspecify.annotations.Nullable;

/** Makes clean file entries from what an archive states, or gaps where that is not possible. */
final class EntryFilter {

    private final Limits limits;
    private final Gaps gaps;

    EntryFilter(Limits limits, Gaps gaps) {
        this.limits = limits;
        this.gaps = gaps;
    }

    /** The entry under its clean path; null when it is the root or cannot be used. */
    @Nullable FileEntry clean(TarEntry entry) {
        int longest = Math.max(entry.path().length(), entry.linkTarget().length());
        if (longest > limits.pathBytesMax()) {
            String reason =
                    "a path or link of " + longest + " bytes exceeds " + limits.pathBytesMax();
            gaps.add(Gap.Kind.LIMIT, shortened(entry.path()), reason);
            return null;
        }
        String path = CleanPath.of(entry.path());
        if (path == null) {
            gaps.add(Gap.Kind.BROKEN, entry.path(), "the path leaves the root and was not read");
            return null;
        }
        EntryType type = entry.type();
        if (type == null) {
            unknown(entry, path);
            return null;
        }
        if (path.isEmpty()) {
            if (type != EntryType.DIRECTORY) {
                gaps.add(Gap.Kind.BROKEN, "", "an entry that is no directory has no name");
            }
            return null;
        }
        return entry(entry, path, type);
    }

    private @Nullable FileEntry entry(TarEntry entry, String path, EntryType type) {
        String target = entry.linkTarget();
        if (type == EntryType.HARDLINK) {
            String clean = CleanPath.of(target);
            if (clean == null || clean.isEmpty()) {
                String reason = "a hard link leaves the root: its target is '" + target + "'";
                gaps.add(Gap.Kind.BROKEN, path, reason);
                return null;
            }
            target = clean;
        } else if (type == EntryType.SYMLINK) {
            noteEscape(path, target);
        }
        return new FileEntry(
                path,
                type,
                entry.mode(),
                entry.userId(),
                entry.groupId(),
                entry.size(),
                entry.modified(),
                target,
                entry.capabilities());
    }

    /**
     * A container takes such a link for one to its own root, a careless unpacker follows it out. We
     * do neither, but nobody writes one without a purpose.
     */
    private void noteEscape(String path, String target) {
        int slash = path.lastIndexOf('/');
        String directory = target.startsWith("/") || slash < 0 ? "" : path.substring(0, slash);
        if (CleanPath.of(directory + "/" + target) == null) {
            String reason = "a symbolic link leaves the root: its target is '" + target + "'";
            gaps.add(Gap.Kind.BROKEN, path, reason);
        }
    }

    private void unknown(TarEntry entry, String path) {
        // V names the volume: no file
        if (entry.flag() != 'V') {
            String flag = "%02x".formatted((int) entry.flag());
            gaps.add(Gap.Kind.UNSUPPORTED, path, "the entry has the unknown type flag 0x" + flag);
        }
    }

    private String shortened(String path) {
        return path.substring(0, Math.min(path.length(), limits.pathBytesMax()));
    }
}
