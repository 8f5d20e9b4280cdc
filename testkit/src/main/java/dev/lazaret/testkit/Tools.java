package dev.lazaret.testkit;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real programs a test drives; without them the test skips, visibly. */
public final class Tools {

    private Tools() {}

    /** Aborts the test unless every program is on the PATH. */
    public static void require(String... programs) {
        for (String program : programs) {
            Assumptions.assumeTrue(
                    onPath(program),
                    () -> "SKIPPED: needs '" + program + "', which .ci/run installs");
        }
    }

    /** Runs a program to its end and returns its output; fails the test on a non-zero exit. */
    public static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit != 0) {
            throw new AssertionError(
                    String.join(" ", command) + " exited " + exit + ":\n" + output);
        }
        return output;
    }

    private static boolean onPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Stream.of((path + ":/usr/sbin:/sbin").split(":"))
                        .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
    }
}
