package dev.lazaret.cli.policy;

import dev.lazaret.base.FileFailure;
import dev.lazaret.base.Limits;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.judge.vex.VexDocument;
import dev.lazaret.judge.vex.VexException;
import dev.lazaret.judge.vex.VexStatement;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.open.ImageLocators;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The documents of {@code --vex}. */
public final class VexFiles {

    private VexFiles() {}

    /**
     * Reads them all. A statement that excuses nothing is a notice, no gap: what it might have
     * excused still counts.
     */
    private static List<VexStatement> read(List<Path> files, Shell shell, boolean quiet)
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

    /**
     * The same, and what is attached to the image where that is an SBOM.
     *
     * @param image what is looked into
     */
    public static List<VexStatement> read(
            List<Path> files, String image, Shell shell, boolean quiet) throws UsageException {
        List<Path> all = new ArrayList<>(files);
        try {
            if (ImageLocators.parse(image) instanceof ImageLocator.Sbom sbom
                    && isAttached(sbom.file())) {
                all.addFirst(sbom.file());
            }
        } catch (IOException e) {
            // what cannot be found is for the scan to complain about
        }
        return read(all, shell, quiet);
    }

    private static boolean isAttached(Path sbom) throws IOException {
        try (InputStream in = Files.newInputStream(sbom)) {
            return VexDocument.isAttached(in);
        }
    }

    private static VexDocument read(Path file) throws UsageException {
        try (InputStream in = Files.newInputStream(file)) {
            return VexDocument.read(file.toString(), in, Limits.DEFAULT);
        } catch (VexException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UsageException(
                    "Tried to read the VEX document "
                            + file
                            + " but failed: "
                            + FileFailure.reason(e),
                    e);
        }
    }
}
