package dev.lazaret.inspect;

import dev.lazaret.base.FileOwnership;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads file lists of dpkg and apk as far as these tests need, as inventory is not at hand. */
final class RecordedOwners implements Examiner {

    @Override
    public String id() {
        return "test/owners";
    }

    @Override
    public Selection selection() {
        return Selection.suffixes(".list").or(Selection.fileNames("installed"));
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        List<String> lines =
                new String(content.bytes(1 << 24), StandardCharsets.UTF_8).lines().toList();
        List<String> paths = new ArrayList<>();
        String directory = "";
        for (String line : lines) {
            if (file.fileName().endsWith(".list") && line.length() > 1) {
                paths.add(line.substring(1));
            } else if (line.startsWith("F:")) {
                directory = line.substring(2);
            } else if (line.startsWith("R:")) {
                paths.add(directory + "/" + line.substring(2));
            }
        }
        facts.add(new FileOwnership("deb", file.fileName(), paths));
    }
}
