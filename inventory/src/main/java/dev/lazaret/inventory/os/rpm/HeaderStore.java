package dev.lazaret.inventory.os.rpm;

import java.io.IOException;

/** One way to store package headers in a file. */
interface HeaderStore {

    /** Whether the file's first bytes are of this kind. */
    boolean recognizes(DatabaseBytes file) throws IOException;

    /** Hands over the bytes of every package header, in the file's order. */
    void read(DatabaseBytes file, HeaderCopies copies) throws IOException;
}
