package dev.lazaret.explorer.model;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Package;
import dev.lazaret.explorer.tree.Change;
import dev.lazaret.layers.FileEntry;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * All that is known of one path.
 *
 * @param entry as the layer wrote it; null for a directory that no layer writes
 * @param layer the layer that wrote it, -1 when none did
 * @param writers all layers that wrote it, lowest first
 * @param owner the OS package that says the file is its own, null when none does
 * @param packages found in the file
 * @param findings in the file, worst first
 */
public record FileDetails(
        String path,
        @Nullable FileEntry entry,
        Change change,
        int layer,
        List<Integer> writers,
        long bytes,
        @Nullable String owner,
        List<Package> packages,
        List<Finding> findings) {

    public FileDetails {
        writers = List.copyOf(writers);
        packages = List.copyOf(packages);
        findings = List.copyOf(findings);
    }
}
