package dev.lazaret.inventory.binary;

import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.executable.Executable;
import dev.lazaret.inventory.executable.Executables;
import dev.lazaret.inventory.executable.Hardening;
import dev.lazaret.inventory.go.GoBinary;
import dev.lazaret.inventory.rust.RustBinary;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;
import dev.lazaret.layers.Selection.Magic;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the headers of an executable once and asks each concern what it sees: hardening, Go, Rust,
 * package notes, version strings. A concern that fails leaves a gap and the others go on.
 */
public final class ExecutableExaminer implements Examiner {

    private static final List<Concern> CONCERNS =
            List.of(
                    GoBinary::packages,
                    RustBinary::packages,
                    PackageNotes::packages,
                    Classifiers::packages);

    /** One kind of evidence in an executable. */
    @FunctionalInterface
    private interface Concern {
        List<Package> packages(Executable executable, String path, int packagesMax)
                throws IOException;
    }

    @Override
    public String id() {
        return "binary/executable";
    }

    @Override
    public Selection selection() {
        return Selection.magics(Magic.ELF, Magic.PE, Magic.MACH_O);
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        Set<Package> packages = new LinkedHashSet<>();
        for (Executable executable : Executables.read(content.segment())) {
            executable.damage().forEach(what -> facts.gap(Gap.Kind.BROKEN, file.path(), what));
            addTraits(executable, file.path(), facts);
            String packer = Packing.of(executable);
            if (!packer.isEmpty()) {
                facts.gap(
                        Gap.Kind.UNSUPPORTED,
                        file.path(),
                        "the program is packed with " + packer + "; what it holds is not visible");
                continue;
            }
            for (Concern concern : CONCERNS) {
                look(concern, executable, file.path(), content, packages, facts);
            }
        }
        packages.forEach(facts::add);
    }

    private static void addTraits(Executable executable, String path, FactSink facts) {
        try {
            @Nullable ExecutableTraits traits = Hardening.of(executable);
            if (traits != null) {
                facts.add(traits);
            }
        } catch (IOException e) {
            facts.gap(Gap.Kind.BROKEN, path, "hardening facts: " + e.getMessage());
        }
    }

    private static void look(
            Concern concern,
            Executable executable,
            String path,
            Content content,
            Set<Package> packages,
            FactSink facts) {
        try {
            packages.addAll(concern.packages(executable, path, content.limits().packagesMax()));
        } catch (LimitExceededException e) {
            facts.gap(Gap.Kind.LIMIT, path, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            facts.gap(Gap.Kind.BROKEN, path, String.valueOf(e.getMessage()));
        }
    }
}
