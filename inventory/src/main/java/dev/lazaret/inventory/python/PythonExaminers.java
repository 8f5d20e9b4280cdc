package dev.lazaret.inventory.python;

import dev.lazaret.layers.Examiner;

import java.util.List;

/** The examiners of Python's formats. */
public final class PythonExaminers {

    private PythonExaminers() {}

    /** All of them, in a fixed order. */
    public static List<Examiner> all() {
        return List.of(
                new MetadataExaminer(),
                new EggExaminer(),
                new RequirementsExaminer(),
                new PipfileLockExaminer(),
                new PoetryLockExaminer(),
                new PdmLockExaminer(),
                new UvLockExaminer(),
                new PylockExaminer());
    }
}
