package dev.lazaret.inventory.os.rpm;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.os.database.BoundedLines;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Map;

/**
 * Reads {@code var/lib/rpmmanifest/container-manifest-2}, which distroless Azure Linux images carry
 * instead of a database. Columns, between tabs: NAME, VERSION-RELEASE, INSTALLTIME, BUILDTIME,
 * VENDOR, EPOCH, SIZE, ARCH, EPOCHNUM, SOURCERPM.
 */
public final class RpmManifestExaminer implements Examiner {

    private static final int COLUMNS = 10;

    @Override
    public String id() {
        return "os/rpm-manifest";
    }

    @Override
    public Selection selection() {
        return Selection.fileNames("container-manifest-2");
    }

    @Override
    public boolean accepts(FileEntry file) {
        return file.directory().equals("var/lib/rpmmanifest");
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        RpmFacts sink = new RpmFacts(file.path(), id(), content.limits(), facts);
        int packages = 0;
        try (BoundedLines lines = BoundedLines.of(content)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.isBlank()) {
                    continue;
                }
                if (++packages > content.limits().packagesMax()) {
                    throw new LimitExceededException(
                            "more than " + content.limits().packagesMax() + " lines");
                }
                try {
                    facts.add(parse(line).toFact(file.path(), id()));
                } catch (MalformedException e) {
                    sink.broken(e);
                }
            }
        }
    }

    private static RpmPackage parse(String line) throws MalformedException {
        String[] columns = line.split("\t", -1);
        if (columns.length < COLUMNS) {
            throw new MalformedException(
                    "a line has " + columns.length + " columns of " + COLUMNS + ": '" + line + "'");
        }
        int hyphen = columns[1].lastIndexOf('-');
        if (hyphen < 0) {
            throw new MalformedException("'" + columns[1] + "' is no version-release");
        }
        return new RpmPackage(
                columns[0],
                epoch(columns[5]),
                columns[1].substring(0, hyphen),
                columns[1].substring(hyphen + 1),
                known(columns[7]),
                known(columns[9]),
                "",
                known(columns[4]),
                Map.of(),
                null);
    }

    private static int epoch(String column) throws MalformedException {
        try {
            return column.equals("(none)") ? 0 : Integer.parseUnsignedInt(column);
        } catch (NumberFormatException e) {
            throw new MalformedException("'" + column + "' is no epoch", e);
        }
    }

    private static String known(String column) {
        return column.equals("(none)") ? "" : column;
    }
}
