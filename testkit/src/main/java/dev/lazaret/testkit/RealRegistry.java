package dev.lazaret.testkit;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Debian's docker-registry on a free port of loopback, filled by skopeo; stopped when closed. */
public final class RealRegistry implements AutoCloseable {

    private final Daemon daemon;
    private final int port;

    private RealRegistry(Daemon daemon, int port) {
        this.daemon = daemon;
        this.port = port;
    }

    /**
     * Starts it; aborts the test where docker-registry or skopeo is absent.
     *
     * @param directory for its storage and log; below it nothing of the registry exists yet
     * @param passwords an htpasswd file, or null for a registry open to all
     */
    public static RealRegistry start(Path directory, @Nullable Path passwords)
            throws IOException, InterruptedException {
        Tools.require("docker-registry", "skopeo");
        int port = freePort();
        Path log = directory.resolve("registry.log");
        Path config =
                Files.writeString(
                        directory.resolve("registry.yml"),
                        configuration(directory, passwords, port));
        Daemon daemon =
                Daemon.start(
                        List.of("docker-registry", "serve", config.toString()),
                        log,
                        () -> listens(port));
        return new RealRegistry(daemon, port);
    }

    private static String configuration(Path directory, @Nullable Path passwords, int port)
            throws IOException {
        Path storage = Files.createDirectory(directory.resolve("registry-storage"));
        String access =
                passwords == null
                        ? ""
                        : "auth:\n  htpasswd:\n    realm: test\n    path: " + passwords + "\n";
        return """
        version: 0.1
        log:
          level: error
        storage:
          filesystem:
            rootdirectory: %s
        http:
          addr: 127.0.0.1:%d
        %s\
        """
                .formatted(storage, port, access);
    }

    /** {@code 127.0.0.1:port}. */
    public String host() {
        return "127.0.0.1:" + port;
    }

    /** Copies a docker-archive into it under this name, {@code team/app:1}. */
    public void push(Path dockerArchive, String name, String... skopeoOptions)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of("skopeo", "--insecure-policy", "copy", "--dest-tls-verify=false"));
        command.addAll(List.of(skopeoOptions));
        command.add("docker-archive:" + dockerArchive);
        command.add("docker://" + host() + "/" + name);
        Tools.run(command);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        daemon.close();
    }
}
