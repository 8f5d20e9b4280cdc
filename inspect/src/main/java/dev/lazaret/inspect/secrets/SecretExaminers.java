package dev.lazaret.inspect.secrets;

import dev.lazaret.layers.Examiner;

import java.util.List;

/** The front of this package for layers. */
public final class SecretExaminers {

    private SecretExaminers() {}

    /** Finds secrets in the bytes of files, those of lower layers included. */
    public static List<Examiner> all() {
        return List.of(new SecretExaminer());
    }
}
