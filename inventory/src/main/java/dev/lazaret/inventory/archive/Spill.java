package dev.lazaret.inventory.archive;

import dev.lazaret.base.MalformedException;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Large nested archives go to a temporary file that has no name any more once it is mapped. */
final class Spill {

    private static final int BUFFER_BYTES = 1 << 16;

    private Spill() {}

    static MemorySegment write(Inflation inflation, long bytesMax, Arena arena) throws IOException {
        Path file = Files.createTempFile("lazaret-", ".nested");
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
            for (long written = 0; inflation.next(buffer.clear()) > 0; ) {
                buffer.flip();
                written += buffer.remaining();
                if (written > bytesMax) {
                    throw new MalformedException("it inflates to more than was promised");
                }
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            inflation.end();
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }
}
