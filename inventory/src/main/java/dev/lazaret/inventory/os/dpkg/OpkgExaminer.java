package dev.lazaret.inventory.os.dpkg;

import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Set;

/** Reads opkg's status file, written like dpkg's (OpenWrt, Yocto). */
public final class OpkgExaminer implements Examiner {

    private static final Set<String> PATHS =
            Set.of("usr/lib/opkg/status", "var/lib/opkg/status", "lib/opkg/status");

    @Override
    public String id() {
        return "os/opkg";
    }

    @Override
    public Selection selection() {
        return Selection.fileNames("status");
    }

    @Override
    public boolean accepts(FileEntry file) {
        return PATHS.contains(file.path());
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        new StatusReader("opkg", file.path(), id(), true).read(content, facts);
    }
}
