package dev.lazaret.harden.reach;

import java.io.IOException;

/** Knows what one kind of file asks for. */
interface Follower {

    /** Whether it knows this file's kind. */
    boolean follows(ReachedFile file) throws IOException;

    /** Reaches what the file asks for. */
    void follow(ReachedFile file, Walk walk) throws IOException;
}
