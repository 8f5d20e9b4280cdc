package dev.lazaret.testkit;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Builds and runs images with a real podman, with storage of its own. Without cgroups and limits of
 * its own, and in a mount namespace that shows cgroups in one way only: so it also works where the
 * tests themselves run in a container with both kinds.
 */
public final class RealContainers {

    private static final String NAMESPACE =
            "mount -t cgroup2 none /sys/fs/cgroup 2>/dev/null || :; exec \"$@\"";

    /** Instead of a seccomp profile: every system call. */
    public static final String UNCONFINED = "unconfined";

    private final Path directory;

    private RealContainers(Path directory) {
        this.directory = directory;
    }

    /**
     * For one test; aborts it where podman is absent.
     *
     * @param directory for storage; its path is short
     */
    public static RealContainers at(Path directory) {
        Tools.require("podman", "crun", "unshare", "mount", "sh");
        return new RealContainers(directory);
    }

    /** Builds an image from a Dockerfile; aborts the test where a build may not run commands. */
    public void build(Path context, Path dockerfile, String tag)
            throws IOException, InterruptedException {
        tryTo(
                "build",
                "--isolation=chroot",
                "--network=host",
                "--ulimit=nofile=" + openFilesMax(),
                "-t",
                tag,
                "-f",
                dockerfile.toString(),
                context.toString());
    }

    /** Writes an image to an oci-archive. */
    public void save(String tag, Path archive) throws IOException, InterruptedException {
        Tools.run(command("save", "--format", "oci-archive", "-o", archive.toString(), tag));
    }

    /** Takes an archive in; returns the image's id. */
    public String load(Path archive) throws IOException, InterruptedException {
        String printed = Tools.run(command("pull", "-q", "oci-archive:" + archive));
        return printed.strip().lines().toList().getLast();
    }

    /**
     * Starts an image from its entry point as its user, its ports those of this host; aborts the
     * test where no container can be started.
     *
     * @param name of the container
     */
    public Container start(String image, String name) throws IOException, InterruptedException {
        return start(image, name, UNCONFINED);
    }

    /**
     * The same, its system calls filtered.
     *
     * @param seccomp path of a profile
     */
    public Container start(String image, String name, String seccomp)
            throws IOException, InterruptedException {
        requireStarting(image, seccomp);
        Path log = directory.resolve(name + ".log");
        Process process =
                new ProcessBuilder(command(with(seccomp, List.of("--name", name), image)))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        return new Container(name, process, log);
    }

    /**
     * What a program of an image prints that may do everything: started as root with all
     * capabilities, so that only the filter of system calls stands in its way. Its exit code does
     * not count.
     *
     * @param seccomp path of a profile
     */
    public String printed(String image, String seccomp, String program, String... arguments)
            throws IOException, InterruptedException {
        List<String> options =
                List.of("--cap-add=all", "--user=0", "--entrypoint", program, "--quiet");
        List<String> run = new ArrayList<>(List.of(with(seccomp, options, image)));
        run.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command(run.toArray(String[]::new)))
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** Where all is well but the program is not there, a container can be started. */
    private void requireStarting(String image, String seccomp)
            throws IOException, InterruptedException {
        String missing = "/no-such-program";
        Process process =
                new ProcessBuilder(command(with(seccomp, List.of("--entrypoint", missing), image)))
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Assumptions.assumeTrue(
                output.contains(missing),
                () -> "SKIPPED: podman cannot start containers here: " + output);
    }

    private static String[] with(String seccomp, List<String> options, String image) {
        List<String> all = new ArrayList<>(List.of("run", "--rm", "--network=host"));
        all.addAll(List.of("--cgroups=disabled", "--security-opt=seccomp=" + seccomp));
        all.addAll(List.of("--ulimit=nofile=" + openFilesMax(), "--ulimit=nproc=1000:1000"));
        all.addAll(options);
        all.add(image);
        return all.toArray(String[]::new);
    }

    /** podman asks for more than a container may have. */
    private static String openFilesMax() {
        return "1024:1024";
    }

    private String tryTo(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(arguments)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        boolean refused =
                exit != 0
                        && (output.contains("Operation not permitted")
                                || output.contains("ermission denied"));
        Assumptions.assumeFalse(refused, () -> "SKIPPED: podman may not do it here: " + output);
        if (exit != 0) {
            throw new AssertionError(
                    String.join(" ", arguments) + " exited " + exit + ":\n" + output);
        }
        return output;
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", NAMESPACE));
        command.addAll(List.of("sh", "podman", "--cgroup-manager=cgroupfs"));
        command.addAll(List.of("--storage-driver=vfs", "--root=" + directory.resolve("s")));
        command.add("--runroot=" + directory.resolve("r"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** A container that runs, until it is closed. */
    public final class Container implements AutoCloseable {

        private final String name;
        private final Process process;
        private final Path log;

        private Container(String name, Process process, Path log) {
            this.name = name;
            this.process = process;
            this.log = log;
        }

        /** What a port of loopback sends until it closes, asked with this; tried for a minute. */
        public String ask(int port, String request) throws IOException, InterruptedException {
            for (int i = 0; i < 1_200; i++) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    socket.setSoTimeout(60_000);
                    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                    byte[] answer = socket.getInputStream().readAllBytes();
                    if (answer.length > 0) {
                        return new String(answer, StandardCharsets.UTF_8);
                    }
                } catch (ConnectException e) {
                    // not listening yet
                }
                if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
            throw new AssertionError("no answer on port " + port + ": " + Files.readString(log));
        }

        @Override
        public void close() throws IOException {
            try {
                if (process.isAlive()) {
                    Tools.run(command("kill", "--signal=KILL", name));
                }
                process.waitFor(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
