package dev.lazaret.layers;

import dev.lazaret.layers.tar.EntryType;

/** A {@link FileEntry} without its path as the payload of a packed row. */
final class FileRow {

    private static final int TYPE_MASK = 7;
    private static final int HAS_CAPABILITIES = 8;

    private FileRow() {}

    static void write(FileEntry entry, GrowingBytes to) {
        to.put(code(entry.type()) | (entry.capabilities().isEmpty() ? 0 : HAS_CAPABILITIES));
        to.putLong(entry.mode());
        to.putSigned(entry.userId());
        to.putSigned(entry.groupId());
        to.putSigned(entry.modified());
        switch (entry.type()) {
            case FILE -> to.putLong(entry.size());
            case SYMLINK, HARDLINK -> to.putText(entry.linkTarget());
            case DIRECTORY, CHARACTER_DEVICE, BLOCK_DEVICE, FIFO -> {}
        }
        if (!entry.capabilities().isEmpty()) {
            to.putText(entry.capabilities());
        }
    }

    static FileEntry read(String path, VarInts from) {
        int head = from.readByte();
        EntryType type = type(head);
        int mode = (int) from.readLong();
        long userId = from.readSigned();
        long groupId = from.readSigned();
        long modified = from.readSigned();
        long size = type == EntryType.FILE ? from.readLong() : 0;
        boolean link = type == EntryType.SYMLINK || type == EntryType.HARDLINK;
        String target = link ? from.readText() : "";
        String capabilities = (head & HAS_CAPABILITIES) != 0 ? from.readText() : "";
        return new FileEntry(
                path, type, mode, userId, groupId, size, modified, target, capabilities);
    }

    /** Just the type, for questions that need no more. */
    static EntryType type(VarInts from) {
        return type(from.readByte());
    }

    /** Codes lie in caches: they never change. */
    private static int code(EntryType type) {
        return switch (type) {
            case FILE -> 0;
            case DIRECTORY -> 1;
            case SYMLINK -> 2;
            case HARDLINK -> 3;
            case CHARACTER_DEVICE -> 4;
            case BLOCK_DEVICE -> 5;
            case FIFO -> 6;
        };
    }

    private static EntryType type(int head) {
        return switch (head & TYPE_MASK) {
            case 0 -> EntryType.FILE;
            case 1 -> EntryType.DIRECTORY;
            case 2 -> EntryType.SYMLINK;
            case 3 -> EntryType.HARDLINK;
            case 4 -> EntryType.CHARACTER_DEVICE;
            case 5 -> EntryType.BLOCK_DEVICE;
            case 6 -> EntryType.FIFO;
            default -> throw new CorruptFactsException("an entry type is unknown");
        };
    }
}
