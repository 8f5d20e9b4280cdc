package dev.lazaret.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real podman service on a Unix socket of its own, with storage of its own. */
public final class RealPodman implements AutoCloseable {

    private final Process service;
    private final Path socket;

    private RealPodman(Process service, Path socket) {
        this.service = service;
        this.socket = socket;
    }

    /**
     * Starts it with one image loaded; aborts the test where podman is absent.
     *
     * @param directory for storage and socket; its path is short, Unix sockets allow 107 bytes
     */
    public static RealPodman start(Path directory, Path dockerArchive)
            throws IOException, InterruptedException {
        Tools.require("podman");
        Tools.run(command(directory, "load", "-i", dockerArchive.toString()));
        Path socket = directory.resolve("podman.sock");
        Path log = directory.resolve("podman.log");
        Process service =
                new ProcessBuilder(
                                command(
                                        directory,
                                        "system",
                                        "service",
                                        "--time=0",
                                        "unix://" + socket))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        RealPodman podman = new RealPodman(service, socket);
        for (int i = 0; i < 1_200; i++) {
            if (Files.exists(socket)) {
                return podman;
            }
            if (service.waitFor(50, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        podman.close();
        throw new AssertionError("podman did not start: " + Files.readString(log));
    }

    /** {@code unix:///…}, for CONTAINER_HOST. */
    public String address() {
        return "unix://" + socket;
    }

    private static List<String> command(Path directory, String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "podman",
                                "--cgroup-manager",
                                "cgroupfs",
                                "--storage-driver",
                                "vfs",
                                "--root",
                                directory.resolve("podman-storage").toString(),
                                "--runroot",
                                directory.resolve("podman-run").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    @Override
    public void close() {
        service.destroy();
        try {
            service.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
