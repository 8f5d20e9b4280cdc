package dev.lazaret.explorer.tree;

/** What became of a path between two sets of layers. */
public enum Change {
    /** In neither. */
    ABSENT(0),
    UNMODIFIED(1),
    /** Written again, whether with other bytes or not, or something below changed. */
    MODIFIED(2),
    ADDED(3),
    REMOVED(4);

    private final byte code;

    Change(int code) {
        this.code = (byte) code;
    }

    /** A small number for it that stays as it is, so that a million take a megabyte. */
    public byte code() {
        return code;
    }

    static Change of(byte code) {
        return switch (code) {
            case 0 -> ABSENT;
            case 1 -> UNMODIFIED;
            case 2 -> MODIFIED;
            case 3 -> ADDED;
            case 4 -> REMOVED;
            default -> throw new IllegalArgumentException("no change has the code " + code);
        };
    }
}
