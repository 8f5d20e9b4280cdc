package dev.lazaret.testkit;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real data that lies beside the checkout; tests that need it skip, visibly, without it. */
public final class SharedData {

    private SharedData() {}

    /** The file or folder at this path of the shared data; aborts the test when it is absent. */
    public static Path require(String path) {
        Path shared = Path.of(System.getProperty("lazaret.shared", "../../shared"));
        Path found = shared.resolve(path).normalize();
        Assumptions.assumeTrue(
                Files.exists(found),
                () -> "SKIPPED: needs the shared data at " + found + ", which is absent");
        return found;
    }
}
