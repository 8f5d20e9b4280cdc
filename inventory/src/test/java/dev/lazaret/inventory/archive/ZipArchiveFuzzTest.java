package dev.lazaret.inventory.archive;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.base.Limits;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Whatever the bytes, the zip reader ends with content or a checked exception. */
class ZipArchiveFuzzTest {

    @FuzzTest(maxDuration = "10s")
    void readsAnything(byte[] data) {
        readAll(data);
    }

    static void readAll(byte[] data) {
        try (Arena arena = Arena.ofConfined()) {
            ZipArchive archive =
                    ZipArchive.open(
                            MemorySegment.ofArray(data),
                            name -> true,
                            new ReadBudget(data.length, Limits.DEFAULT));
            for (ZipMember member : archive.members()) {
                try {
                    archive.open(member, arena);
                } catch (IOException e) {
                    // the outcome for a broken member
                }
            }
        } catch (IOException e) {
            // the outcome for a broken archive
        }
    }
}
