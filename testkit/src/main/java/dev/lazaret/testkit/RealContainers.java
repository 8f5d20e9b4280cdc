package dev.lazaret.testkit;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
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
        Tools.run(command("pull", "-q", "oci-archive:" + archive));
        return Tools.run(command("images", "-q", "--no-trunc")).lines().findFirst().orElseThrow();
    }

    /** Runs a program in place of the entry point to its end; aborts where none can be started. */
    public String run(String image, String program, String... arguments)
            throws IOException, InterruptedException {
        List<String> all = starting(List.of("--entrypoint", program));
        all.add(image);
        all.addAll(List.of(arguments));
        return tryTo(all.toArray(String[]::new));
    }

    /** Starts an image from its entry point, its ports those of this host. */
    public Container start(String image, Path log) throws IOException {
        List<String> all = starting(List.of());
        all.add(image);
        return new Container(
                new ProcessBuilder(command(all.toArray(String[]::new)))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start());
    }

    private static List<String> starting(List<String> options) {
        List<String> all = new ArrayList<>(List.of("run", "--rm", "--network=host"));
        all.addAll(List.of("--cgroups=disabled", "--security-opt=seccomp=unconfined"));
        all.addAll(List.of("--ulimit=nofile=" + openFilesMax(), "--ulimit=nproc=1000:1000"));
        all.addAll(options);
        return all;
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

    /** A container that runs. */
    public record Container(Process process) implements AutoCloseable {

        /** What it printed so far. */
        public static String printed(Path log) throws IOException {
            return Files.readString(log);
        }

        @Override
        public void close() {
            process.destroy(); // podman hands the signal on
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
