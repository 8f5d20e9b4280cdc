package dev.lazaret.inventory.runtime;

import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A Java runtime, from the file {@code release} at its root. */
public final class JavaReleaseExaminer implements Examiner {

    private static final int BYTES_MAX = 64 << 10;

    @Override
    public String id() {
        return "runtime/java";
    }

    @Override
    public Selection selection() {
        return Selection.fileNames("release");
    }

    /** Other projects have files of this name too; Java's are small. */
    @Override
    public boolean accepts(FileEntry file) {
        return file.size() <= BYTES_MAX;
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        JavaRelease release =
                JavaRelease.parse(new String(content.bytes(BYTES_MAX), StandardCharsets.UTF_8));
        if (release.isJava()) {
            facts.add(release.describe(file.path(), id()));
        }
    }
}
