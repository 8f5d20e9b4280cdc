package dev.lazaret.inventory;

import dev.lazaret.inventory.binary.BinaryExaminers;
import dev.lazaret.inventory.ecosystems.EcosystemExaminers;
import dev.lazaret.inventory.java.JavaExaminers;
import dev.lazaret.inventory.npm.NpmExaminers;
import dev.lazaret.inventory.os.OsExaminers;
import dev.lazaret.inventory.python.PythonExaminers;
import dev.lazaret.layers.Examiner;

import java.util.List;
import java.util.stream.Stream;

/** Everything that reads a package format, one group per line, in the order facts are made. */
public final class Examiners {

    private static final List<Examiner> ALL =
            Stream.<List<Examiner>>of(
                            OsExaminers.all(),
                            BinaryExaminers.all(),
                            JavaExaminers.all(),
                            NpmExaminers.all(),
                            PythonExaminers.all(),
                            EcosystemExaminers.all()
                            // further groups: one line each
                            )
                    .flatMap(List::stream)
                    .toList();

    private Examiners() {}

    /** All examiners of this room; the same order every time. */
    public static List<Examiner> all() {
        return ALL;
    }
}
