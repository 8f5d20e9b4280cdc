package dev.lazaret.inventory.binary;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.Examining;
import dev.lazaret.inventory.executable.ElfBuilder;

import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.List;

/** Whatever the bytes, an executable gives facts, gaps or one of our exceptions. */
class ExecutableFuzzTest {

    static List<byte[]> executables() {
        return Seeds.executables();
    }

    static List<byte[]> buildInfo() {
        return Seeds.buildInfo();
    }

    static List<byte[]> rustLists() {
        return Seeds.rustLists();
    }

    static List<byte[]> notes() {
        return Seeds.notes();
    }

    @MethodSource("executables")
    @FuzzTest
    void headers(byte[] data) throws IOException {
        examine(data);
    }

    @MethodSource("buildInfo")
    @FuzzTest
    void goBuildInfo(byte[] data) throws IOException {
        examine(ElfBuilder.elf64().segment(1, 6, data).build());
    }

    @MethodSource("rustLists")
    @FuzzTest
    void cargoAuditable(byte[] data) throws IOException {
        examine(ElfBuilder.elf64().section(".dep-v0", data).build());
    }

    @MethodSource("notes")
    @FuzzTest
    void packageNote(byte[] data) throws IOException {
        examine(ElfBuilder.elf64().section(".note.package", data).build());
    }

    static void examine(byte[] file) throws IOException {
        try {
            Examining.bytes(new ExecutableExaminer(), "usr/sbin/nginx", file);
        } catch (MalformedException | LimitExceededException expected) {
            // both become gaps
        }
    }
}
