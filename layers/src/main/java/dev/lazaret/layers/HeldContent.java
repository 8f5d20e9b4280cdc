package dev.lazaret.layers;

import java.io.Closeable;
import java.io.IOException;

/** Content of one file, held until it is closed. */
sealed interface HeldContent extends Content, Closeable permits MemoryContent, SpilledContent {

    @Override
    void close() throws IOException;
}
