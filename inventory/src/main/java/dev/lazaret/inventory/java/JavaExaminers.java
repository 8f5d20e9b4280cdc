package dev.lazaret.inventory.java;

import dev.lazaret.layers.Examiner;

import java.util.List;

/** The examiners of Java's formats. */
public final class JavaExaminers {

    private JavaExaminers() {}

    /** All of them, in a fixed order. */
    public static List<Examiner> all() {
        return List.of(
                new JavaArchiveExaminer(),
                new PomExaminer(),
                new GradleLockExaminer(),
                new SbtLockExaminer());
    }
}
