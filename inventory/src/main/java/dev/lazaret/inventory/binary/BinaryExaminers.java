package dev.lazaret.inventory.binary;

import dev.lazaret.inventory.go.GoModExaminer;
import dev.lazaret.inventory.go.GoToolchainExaminer;
import dev.lazaret.inventory.runtime.JavaReleaseExaminer;
import dev.lazaret.inventory.rust.CargoLockExaminer;
import dev.lazaret.layers.Examiner;

import java.util.List;

/** The examiners of executables, language runtimes, Go and Rust. */
public final class BinaryExaminers {

    private BinaryExaminers() {}

    /** All of them, in a fixed order. */
    public static List<Examiner> all() {
        return List.of(
                new ExecutableExaminer(),
                new VersionFileExaminer(),
                new GoModExaminer(),
                new GoToolchainExaminer(),
                new CargoLockExaminer(),
                new JavaReleaseExaminer());
    }
}
