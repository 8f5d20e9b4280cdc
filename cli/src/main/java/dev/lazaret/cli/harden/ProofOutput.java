package dev.lazaret.cli.harden;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Severity;
import dev.lazaret.base.Text;
import dev.lazaret.cli.files.WholeFile;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.harden.proof.Measured;
import dev.lazaret.harden.proof.Proof;
import dev.lazaret.harden.proof.ProofDocuments;
import dev.lazaret.report.table.TableOptions;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Prints a proof and saves it as a statement. */
record ProofOutput(Shell shell, boolean json, TableOptions options) {

    private static final int INTRODUCED_SHOWN = 10;

    void write(Proof proof, String output, Path file) throws IOException {
        WholeFile.write(file, out -> out.write(ProofDocuments.statement(proof)));
        if (json) {
            shell.out().println(new String(ProofDocuments.json(proof), StandardCharsets.UTF_8));
        } else {
            print(proof, output, file);
        }
    }

    private void print(Proof proof, String output, Path file) {
        PrintStream out = shell.out();
        Measured before = proof.before();
        Measured after = proof.after();
        out.println(
                "Wrote %s: %d findings before, %d after; what a second look shows:"
                        .formatted(
                                Text.quote(output, 300),
                                before.findings().size(),
                                after.findings().size()));
        out.println();
        out.println("                 before          after");
        row("findings", before.findings().size(), after.findings().size());
        for (Severity severity : Arrays.asList(Severity.values()).reversed()) {
            long old = count(before.findings(), severity);
            long now = count(after.findings(), severity);
            if (old + now > 0) {
                row("  " + severity.label(), old, now);
            }
        }
        row("files", before.files(), after.files());
        row("packages", before.packages(), after.packages());
        row("layers", before.layers(), after.layers());
        row("unpacked bytes", before.unpackedBytes(), after.unpackedBytes());
        if (before.storedBytes() >= 0) {
            row("stored bytes", before.storedBytes(), after.storedBytes());
        }
        row("not looked at", before.gaps(), after.gaps());
        out.println();
        out.println("before  " + digest(before.manifestDigest(), before.configDigest()));
        out.println("after   " + digest(after.manifestDigest(), after.configDigest()));
        out.println();
        if (proof.effects().isEmpty()) {
            out.println("  nothing was left to change");
        }
        for (Proof.Effect effect : proof.effects()) {
            String cleared =
                    effect.expected() == 0
                            ? ""
                            : " (%d of %d findings cleared)"
                                    .formatted(effect.cleared(), effect.expected());
            out.println("  %-20s %s%s".formatted(effect.step(), effect.what(), cleared));
        }
        introduced(proof.introduced());
        out.print(new PlanTable(options).left(proof.left()));
        out.println();
        out.println("The proof, ready to sign, is in " + file + ".");
    }

    private void introduced(List<Finding> introduced) {
        if (introduced.isEmpty()) {
            return;
        }
        shell.out().println();
        shell.out().println("New findings: " + introduced.size());
        introduced.stream()
                .limit(INTRODUCED_SHOWN)
                .forEach(finding ->
                        shell.out()
                                .println(
                                        "  %s %s %s"
                                                .formatted(
                                                        finding.severity().label(),
                                                        Text.quote(finding.id(), 100),
                                                        Text.quote(
                                                                String.valueOf(
                                                                        finding.place().path()),
                                                                200))));
    }

    private void row(String name, long before, long after) {
        shell.out().println("%-14s %,15d %,14d".formatted(name, before, after));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    private static String digest(@Nullable Digest manifest, @Nullable Digest config) {
        return manifest != null
                ? "manifest " + manifest
                : config != null ? "config " + config : "no digest";
    }
}
