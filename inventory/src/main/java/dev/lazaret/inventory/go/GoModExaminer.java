package dev.lazaret.inventory.go;

import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Confidence;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.go.GoMod.Requirement;
import dev.lazaret.inventory.go.GoMod.Target;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.TextFile;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/**
 * Modules a source tree asks for in {@code go.mod}. A module replaced by a directory is left out:
 * that directory has a {@code go.mod} of its own.
 */
public final class GoModExaminer extends PackageFile {

    public GoModExaminer() {
        super("go/mod", Origin.DECLARED, Selection.fileNames("go.mod"));
    }

    /** Files of the module cache say what dependencies ask for, not what was chosen. */
    @Override
    public boolean accepts(FileEntry file) {
        return !("/" + file.path()).contains("/pkg/mod/");
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        GoMod mod = GoModReader.read(TextFile.read(content), content.limits().packagesMax());
        addStandardLibrary(mod, packages);
        for (Requirement required : mod.requirements()) {
            add(required, mod, packages);
        }
    }

    /** The go directive states a minimum, the toolchain directive what is really used. */
    private void addStandardLibrary(GoMod mod, PackageList packages) throws IOException {
        if (!mod.toolchain().isEmpty()) {
            String version = GoVersion.of(mod.toolchain());
            packages.add(
                    declared("stdlib", version, packages).confidence(Confidence.MEDIUM).build());
        } else if (!mod.goVersion().isEmpty()) {
            packages.add(
                    declared("stdlib", mod.goVersion(), packages)
                            .confidence(Confidence.LOW)
                            .build());
        }
    }

    private void add(Requirement required, GoMod mod, PackageList packages) throws IOException {
        String indirect = required.indirect() ? "true" : "";
        Target target = mod.replacement(required);
        if (target == null) {
            packages.add(
                    declared(required.path(), required.version(), packages)
                            .attribute("indirect", indirect)
                            .build());
        } else if (!target.version().isEmpty()) {
            packages.add(
                    declared(target.path(), target.version(), packages)
                            .attribute("indirect", indirect)
                            .attribute("replaces", required.path() + "@" + required.version())
                            .build());
        }
    }

    private Package.Builder declared(String module, String version, PackageList packages) {
        return Package.of(GoModules.purl(module, version), packages.path(), id())
                .origin(Origin.DECLARED);
    }
}
