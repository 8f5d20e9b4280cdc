package dev.lazaret.inventory.os.dpkg;

import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/** Reads {@code var/lib/dpkg/status}, the list of packages that dpkg knows. */
public final class DpkgStatusExaminer implements Examiner {

    @Override
    public String id() {
        return "os/dpkg";
    }

    @Override
    public Selection selection() {
        return Selection.fileNames("status");
    }

    @Override
    public boolean accepts(FileEntry file) {
        return file.path().equals("var/lib/dpkg/status");
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        new StatusReader("deb", file.path(), id(), true).read(content, facts);
    }
}
