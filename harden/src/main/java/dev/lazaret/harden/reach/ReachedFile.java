package dev.lazaret.harden.reach;

import dev.lazaret.harden.FileContent;
import dev.lazaret.harden.reach.elf.LoaderScope;
import dev.lazaret.layers.FileEntry;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * A file that was reached.
 *
 * @param scope set for a library that a program loads
 */
record ReachedFile(String path, FileEntry entry, FileContent content, @Nullable LoaderScope scope) {

    /** Whether it starts with these bytes. */
    boolean startsWith(String latin1) throws IOException {
        byte[] head = content.head(latin1.length());
        for (int i = 0; i < latin1.length(); i++) {
            if (i >= head.length || (head[i] & 0xFF) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
