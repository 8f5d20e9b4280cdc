package dev.lazaret.layers;

import dev.lazaret.layers.tar.EntryType;

import java.util.List;

/**
 * A hard link whose name is wanted by examiners that did not see its content under the name it was
 * stored with.
 */
record LinkedFile(Wanted file, List<Examiner> examiners) {

    LinkedFile {
        examiners = List.copyOf(examiners);
    }

    /** The link as the regular file that it is. */
    record Wanted(FileEntry link, FileEntry target) {

        String path() {
            return link.path();
        }

        FileEntry withSize(long size) {
            return new FileEntry(
                    link.path(),
                    EntryType.FILE,
                    target.mode(),
                    target.userId(),
                    target.groupId(),
                    size,
                    target.modified(),
                    "",
                    target.capabilities());
        }
    }
}
