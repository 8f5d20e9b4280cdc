package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whole processes, for what interrupts the wait for input is the system's own call. */
@Timeout(120)
final class InterruptedInputTest {

    /** More than a pipe holds: once it is written, the process is reading. */
    private static final byte[] MORE_THAN_A_PIPE_HOLDS = new byte[1 << 20];

    /** 128 and the number of the signal TERM; a process that had to be halted ends otherwise. */
    private static final int ENDED_BY_TERM = 143;

    @TempDir private Path home;
    private Path pipe;

    @BeforeEach
    void nameThePipe() {
        pipe = home.resolve("image.tar");
    }

    @Test
    void theTimeLimitEndsTheWaitForStandardInput() throws Exception {
        Process process = start("scan", "--timeout", "1s", "-");

        assertTimedOut(process);
    }

    @Test
    void theTimeLimitEndsTheWaitForAPipesWriter() throws Exception {
        makePipe();
        Process process = start("scan", "--timeout", "1s", "docker-archive:" + pipe);

        assertTimedOut(process);
    }

    @Test
    void theTimeLimitEndsTheWaitForAPipesBytes() throws Exception {
        makePipe();
        try (FileChannel _ = writer()) {
            Process process = start("scan", "--timeout", "1s", "docker-archive:" + pipe);

            assertTimedOut(process);
        }
    }

    @Test
    void aSignalEndsTheWaitForStandardInputAndNothingIsLeft() throws Exception {
        Process process = start("scan", "-");
        process.getOutputStream().write(MORE_THAN_A_PIPE_HOLDS);

        terminate(process);

        assertInterrupted(process);
    }

    @Test
    void aSignalEndsTheWaitForAPipesBytesAndNothingIsLeft() throws Exception {
        makePipe();
        try (FileChannel writer = writer()) {
            Process process = start("scan", "docker-archive:" + pipe);
            Channels.newOutputStream(writer).write(MORE_THAN_A_PIPE_HOLDS);

            terminate(process);

            assertInterrupted(process);
        }
    }

    /** Through its handle: the process's own method closes what it has yet to say. */
    private static void terminate(Process process) {
        assertThat(process.toHandle().destroy()).isTrue();
    }

    private void assertTimedOut(Process process) throws Exception {
        assertThat(errors(process)).contains("longer than").contains("--timeout allows more");
        assertThat(process.waitFor()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertNothingIsLeft();
    }

    private void assertInterrupted(Process process) throws Exception {
        assertThat(errors(process)).contains("lazaret: interrupted; nothing was left behind.");
        assertThat(process.waitFor()).isEqualTo(ENDED_BY_TERM);
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(home.resolve("cache/lazaret/tmp"))) {
            assertThat(left).isEmpty();
        }
    }

    private static String errors(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void makePipe() throws Exception {
        Tools.require("mkfifo");
        Tools.run(List.of("mkfifo", pipe.toString()));
    }

    /** Opened for both, a pipe waits for nobody (fifo(7)). */
    private FileChannel writer() throws IOException {
        return FileChannel.open(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("-Duser.home=" + home);
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        return builder.start();
    }
}
