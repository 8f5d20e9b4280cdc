package dev.lazaret.harden.reach;

import java.io.IOException;
import java.util.List;

/** A language's interpreter or virtual machine. */
@SuppressWarnings("JavaLangClash") // the field's own word; java.lang.Runtime is never meant here
interface Runtime {

    /** Whether this file name is one of its programs or libraries. */
    boolean isNamed(String fileName);

    /**
     * Reaches the language's own libraries, once the program or library at this path is reached.
     */
    void reachLibraries(String path, Walk walk) throws IOException;

    /** Reaches what the arguments make it run. */
    void reachArguments(String program, List<String> arguments, Walk walk) throws IOException;
}
