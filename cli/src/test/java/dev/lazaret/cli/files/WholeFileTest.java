package dev.lazaret.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

final class WholeFileTest {

    private static final byte[] HALF =
            "FROM debian:12\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    /** Started as a process of its own: writes a half, says so, and waits to be killed. */
    static final class Writer {
        private Writer() {}

        @SuppressWarnings("SystemOut") // this is how the two processes talk
        public static void main(String[] arguments) throws IOException {
            WholeFile.write(
                    Path.of(arguments[0]),
                    out -> {
                        out.write(HALF);
                        out.flush();
                        System.out.write('h');
                        System.out.flush();
                        if (System.in.read() < 0) {
                            throw new IOException("nobody is there any more");
                        }
                        out.write(HALF);
                    });
        }
    }

    @Test
    void aKilledProcessLeavesTheOldFileWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
        Process process = start(file);
        assertThat(process.getInputStream().read()).isEqualTo('h');

        process.destroyForcibly();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(file).hasContent("FROM scratch\n");
    }

    @Test
    void theSameProcessLeftAloneWritesItAll() throws Exception {
        Path file = Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
        Process process = start(file);
        process.getOutputStream().write('g');
        process.getOutputStream().flush();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.size(file)).isEqualTo(2L * HALF.length);
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        assertThatThrownBy(() ->
                        WholeFile.write(
                                file,
                                out -> {
                                    out.write(1);
                                    throw new IOException("full");
                                }))
                .hasMessage("full");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aReplacedFileKeepsItsModeAndALinkStaysOne() throws IOException {
        Path file = Files.writeString(folder.resolve("real"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));

        WholeFile.write(link, out -> out.write('n'));

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("n");
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rwxr-x--x"));
    }

    @Test
    void aNewFileHasTheRightsOfAnyNewFile() throws IOException {
        Path plain = Files.createFile(folder.resolve("plain"));
        Path ours = folder.resolve("ours");

        WholeFile.write(ours, out -> out.write('n'));

        assertThat(Files.getPosixFilePermissions(ours))
                .isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");

        WholeFile.write(device, out -> out.write('n'));

        assertThat(Files.isRegularFile(device)).isFalse();
    }

    private static Process start(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
