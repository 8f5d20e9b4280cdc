package dev.lazaret.inventory.npm;

import dev.lazaret.layers.Examiner;

import java.util.List;

/** The examiners of JavaScript's formats. */
public final class NpmExaminers {

    private NpmExaminers() {}

    /** All of them, in a fixed order. */
    public static List<Examiner> all() {
        return List.of(
                new PackageJsonExaminer(),
                new YarnCacheExaminer(),
                new PackageLockExaminer(),
                new YarnLockExaminer(),
                new PnpmLockExaminer(),
                new BunLockExaminer(),
                new DenoLockExaminer());
    }
}
