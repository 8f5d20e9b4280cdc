package dev.lazaret.inventory;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.inventory.java.JavaExaminers;
import dev.lazaret.inventory.npm.NpmExaminers;
import dev.lazaret.inventory.python.PythonExaminers;
import dev.lazaret.layers.Examiner;

import java.io.IOException;
import java.util.List;

/** Whatever the bytes, every examiner ends with facts or a checked exception. */
class LanguageLockFilesFuzzTest {

    @FuzzTest(maxDuration = "10s")
    void java(byte[] data) {
        examine(JavaExaminers.all(), data);
    }

    @FuzzTest(maxDuration = "10s")
    void npm(byte[] data) {
        examine(NpmExaminers.all(), data);
    }

    @FuzzTest(maxDuration = "10s")
    void python(byte[] data) {
        examine(PythonExaminers.all(), data);
    }

    private static void examine(List<Examiner> examiners, byte[] data) {
        for (Examiner examiner : examiners) {
            try {
                Examining.bytes(examiner, "a-1.0.jar", data);
            } catch (IOException e) {
                // the outcome for broken bytes
            }
        }
    }
}
