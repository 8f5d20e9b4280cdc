package dev.lazaret.inventory.go;

import dev.lazaret.base.Cpe;
import dev.lazaret.base.Package;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An installed Go tool chain, from the {@code VERSION} file at its root. */
public final class GoToolchainExaminer implements Examiner {

    private static final int BYTES_MAX = 512;

    @Override
    public String id() {
        return "go/toolchain";
    }

    @Override
    public Selection selection() {
        return Selection.fileNames("VERSION");
    }

    /** Many projects have a file of this name; Go's is tiny and lies in a folder named go. */
    @Override
    public boolean accepts(FileEntry file) {
        String directory = file.directory();
        String name = directory.substring(directory.lastIndexOf('/') + 1);
        return file.size() <= BYTES_MAX && name.startsWith("go");
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        String text = new String(content.bytes(BYTES_MAX), StandardCharsets.UTF_8);
        String version = text.startsWith("go1") ? GoVersion.of(text) : "";
        if (!version.isEmpty()) {
            facts.add(
                    Package.of(GoModules.purl("toolchain", version), file.path(), id())
                            .attribute("go.version", version)
                            .attribute("cpe", Cpe.application("golang", "go", version))
                            .build());
        }
    }
}
