package dev.lazaret.diff;

/**
 * Files that are not the same, largest first; directories, links and devices are files too.
 *
 * @param addedBytes content of all added files
 * @param removedBytes content of all removed files
 */
public record FileChanges(
        Counted<FileChange> added,
        Counted<FileChange> removed,
        Counted<FileChange> changed,
        long addedBytes,
        long removedBytes) {

    public boolean isEmpty() {
        return added.count() == 0 && removed.count() == 0 && changed.count() == 0;
    }
}
