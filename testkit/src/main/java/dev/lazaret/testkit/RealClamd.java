package dev.lazaret.testkit;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Debian's clamd on a Unix socket of its own, with a database that holds one signature only, of the
 * EICAR test file; stopped when closed.
 */
public final class RealClamd implements AutoCloseable {

    /** What it calls the test file. */
    public static final String SIGNATURE = "Lazaret.Test.Eicar.UNOFFICIAL";

    /** How many bytes it takes at once. */
    public static final int STREAM_BYTES_MAX = 1 << 20;

    private final Daemon daemon;
    private final Path socket;

    private RealClamd(Daemon daemon, Path socket) {
        this.daemon = daemon;
        this.socket = socket;
    }

    /**
     * The test file that virus scanners agree on (eicar.org), in two halves: sources that held it
     * whole would be taken for it.
     */
    public static String testFile() {
        return "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    }

    /**
     * Starts it; aborts the test where clamd is absent.
     *
     * @param directory for its database, socket and log; its path is short, Unix sockets allow 107
     *     bytes
     */
    public static RealClamd start(Path directory) throws IOException, InterruptedException {
        Tools.require("clamd");
        Path home = Files.createDirectory(directory.resolve("clamd"));
        Path database = Files.createDirectory(home.resolve("db"));
        // extended signature: NAME:any type:any offset:HEX
        Files.writeString(database.resolve("test.ndb"), "Lazaret.Test.Eicar:0:*:" + hex() + "\n");
        Path socket = home.resolve("clamd.sock");
        Path log = home.resolve("clamd.log");
        Path configuration =
                Files.writeString(
                        home.resolve("clamd.conf"),
                        """
                        Foreground yes
                        LocalSocket %s
                        DatabaseDirectory %s
                        OfficialDatabaseOnly no
                        StreamMaxLength %d
                        AlertExceedsMax yes
                        MaxFileSize 512K
                        """
                                .formatted(socket, database, STREAM_BYTES_MAX));
        Daemon daemon =
                Daemon.start(
                        List.of("clamd", "--config-file=" + configuration),
                        log,
                        () -> listens(socket));
        return new RealClamd(daemon, socket);
    }

    private static String hex() {
        StringBuilder hex = new StringBuilder();
        testFile().chars().forEach(c -> hex.append("%02x".formatted(c)));
        return hex.toString();
    }

    private static boolean listens(Path socket) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** The path of its socket. */
    public String address() {
        return socket.toString();
    }

    @Override
    public void close() {
        daemon.close();
    }
}
