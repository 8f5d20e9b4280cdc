package dev.lazaret.inventory.os.dpkg;

import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Set;

/**
 * Reads {@code var/lib/dpkg/status.d/*}: images assembled from packages without running dpkg keep
 * one control file per package there, mostly without a {@code Status}.
 */
public final class DistrolessExaminer implements Examiner {

    private static final String DIRECTORY = "var/lib/dpkg/status.d";

    /** Other files of a package that lie beside its control file. Names may contain dots. */
    private static final Set<String> OTHER =
            Set.of(
                    "conffiles",
                    "config",
                    "list",
                    "md5sums",
                    "postinst",
                    "postrm",
                    "preinst",
                    "prerm",
                    "shlibs",
                    "symbols",
                    "templates",
                    "triggers");

    @Override
    public String id() {
        return "os/dpkg-distroless";
    }

    @Override
    public Selection selection() {
        return Selection.directories(DIRECTORY);
    }

    @Override
    public boolean accepts(FileEntry file) {
        String name = file.fileName();
        return file.directory().equals(DIRECTORY)
                && !OTHER.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        new StatusReader("deb", file.path(), id(), false).read(content, facts);
    }
}
