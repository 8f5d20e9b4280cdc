package dev.lazaret.cli;

import dev.lazaret.base.Limits;
import dev.lazaret.judge.vex.VexDocument;
import dev.lazaret.judge.vex.VexException;
import dev.lazaret.judge.vex.VexStatement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The documents of {@code --vex}. */
final class VexFiles {

    private VexFiles() {}

    /**
     * Reads them all. A statement that excuses nothing is a notice, no gap: what it might have
     * excused still counts.
     */
    static List<VexStatement> read(List<Path> files, Shell shell, boolean quiet)
            throws UsageException {
        List<VexStatement> statements = new ArrayList<>();
        for (Path file : files) {
            VexDocument document = read(file);
            statements.addAll(document.statements());
            if (!quiet && !document.gaps().isEmpty()) {
                shell.err()
                        .printf(
                                "lazaret: %s: %d statements excuse nothing; the first: %s%n",
                                file, document.gaps().size(), document.gaps().getFirst().reason());
            }
        }
        return statements;
    }

    private static VexDocument read(Path file) throws UsageException {
        try (InputStream in = Files.newInputStream(file)) {
            return VexDocument.read(file.toString(), in, Limits.DEFAULT);
        } catch (VexException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UsageException(
                    "Tried to read the VEX document " + file + " but failed: " + e, e);
        }
    }
}
