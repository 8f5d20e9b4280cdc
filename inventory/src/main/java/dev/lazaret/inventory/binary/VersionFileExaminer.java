package dev.lazaret.inventory.binary;

import dev.lazaret.base.Package;
import dev.lazaret.inventory.executable.Bytes;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Programs that are not executables: their version stands in a text file or script of a known name.
 * The table {@code version-files.tsv} has the form of the classifiers', with ends of paths in place
 * of file names.
 */
final class VersionFileExaminer implements Examiner {

    private static final int BYTES_MAX = 8 << 20;
    private static final List<VersionFile> TABLE =
            Classifiers.read("version-files.tsv").stream().map(VersionFile::of).toList();

    /**
     * A row.
     *
     * @param pathEnd the file's path or its last segments
     */
    private record VersionFile(String pathEnd, Classifier classifier) {

        static VersionFile of(Classifier classifier) {
            return new VersionFile(classifier.files().getFirst().head(), classifier);
        }

        String fileName() {
            return pathEnd.substring(pathEnd.lastIndexOf('/') + 1);
        }

        boolean matches(String path) {
            return ("/" + path).endsWith("/" + pathEnd);
        }
    }

    @Override
    public String id() {
        return "binary/version-file";
    }

    @Override
    public Selection selection() {
        Set<String> names = new HashSet<>();
        TABLE.forEach(row -> names.add(row.fileName()));
        return new Selection(names, Set.of(), Set.of(), Set.of());
    }

    @Override
    public boolean accepts(FileEntry file) {
        return file.size() <= BYTES_MAX && TABLE.stream().anyMatch(r -> r.matches(file.path()));
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        byte[] text = content.bytes(BYTES_MAX);
        // a line break in front, so that a pattern can say "at the start of a line"
        byte[] lines = new byte[text.length + 1];
        lines[0] = '\n';
        System.arraycopy(text, 0, lines, 1, text.length);
        Bytes bytes = Bytes.of(MemorySegment.ofArray(lines), ByteOrder.LITTLE_ENDIAN);
        for (VersionFile row : TABLE) {
            Package found =
                    row.matches(file.path())
                            ? row.classifier().find(List.of(bytes), "", file.path())
                            : null;
            if (found != null) {
                facts.add(found);
            }
        }
    }
}
