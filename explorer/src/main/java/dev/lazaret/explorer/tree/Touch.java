package dev.lazaret.explorer.tree;

import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;

import java.util.Objects;

/**
 * What one layer does to one path.
 *
 * @param kind a file, a directory, another thing, or a removal
 * @param attributes mode, owner and capabilities in one number, to see whether they changed
 * @param privileged setuid, setgid or with capabilities
 */
record Touch(int layer, Kind kind, int attributes, long bytes, boolean privileged) {

    private static final int SET_ID = 06000;

    /** What is done. */
    enum Kind {
        DIRECTORY(0),
        FILE(1),
        OTHER(2),
        /** A whiteout. */
        REMOVAL(3),
        /** An opaque directory: what lower layers have below it is hidden. */
        OPAQUE(4);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** A number of three bits for it. */
        int code() {
            return code;
        }

        static Kind of(int code) {
            return switch (code) {
                case 0 -> DIRECTORY;
                case 1 -> FILE;
                case 2 -> OTHER;
                case 3 -> REMOVAL;
                case 4 -> OPAQUE;
                default -> throw new IllegalArgumentException("no kind has the code " + code);
            };
        }

        boolean writes() {
            return this == DIRECTORY || this == FILE || this == OTHER;
        }

        /** Whether what lower layers have below the path is hidden. */
        boolean hidesBelow() {
            return this != DIRECTORY;
        }
    }

    static Touch of(int layer, FileEntry entry) {
        int attributes =
                Objects.hash(entry.mode(), entry.userId(), entry.groupId(), entry.capabilities());
        boolean file = entry.type() == EntryType.FILE || entry.type() == EntryType.HARDLINK;
        boolean privileged =
                file && ((entry.mode() & SET_ID) != 0 || !entry.capabilities().isEmpty());
        return new Touch(layer, kind(entry.type()), attributes, entry.size(), privileged);
    }

    static Touch removal(int layer) {
        return new Touch(layer, Kind.REMOVAL, 0, 0, false);
    }

    static Touch opaque(int layer) {
        return new Touch(layer, Kind.OPAQUE, 0, 0, false);
    }

    private static Kind kind(EntryType type) {
        return switch (type) {
            case DIRECTORY -> Kind.DIRECTORY;
            case FILE, HARDLINK -> Kind.FILE;
            case SYMLINK, CHARACTER_DEVICE, BLOCK_DEVICE, FIFO -> Kind.OTHER;
        };
    }
}
