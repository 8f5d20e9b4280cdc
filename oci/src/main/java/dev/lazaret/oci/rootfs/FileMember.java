package dev.lazaret.oci.rootfs;

import dev.lazaret.base.BlockInputStream;
import dev.lazaret.oci.tar.TarHeaders;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Header, content and padding of one file; always exactly as long as the header states. */
final class FileMember extends BlockInputStream {

    private final byte[] header;
    private final InputStream content;
    private final Consumer<String> changed;
    private final long size;
    private long position;
    private boolean broken;

    FileMember(byte[] header, InputStream content, long size, Consumer<String> changed) {
        this.header = header;
        this.content = content;
        this.size = size;
        this.changed = changed;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        long contentEnd = header.length + size;
        int read;
        if (position < header.length) {
            read = (int) Math.min(length, header.length - position);
            System.arraycopy(header, (int) position, buffer, offset, read);
        } else if (position < contentEnd) {
            read = content(buffer, offset, (int) Math.min(length, contentEnd - position));
        } else {
            long end = contentEnd + TarHeaders.padding(size).length;
            read = (int) Math.min(length, end - position);
            if (read <= 0) {
                return -1;
            }
            Arrays.fill(buffer, offset, offset + read, (byte) 0);
        }
        position += read;
        return read;
    }

    private int content(byte[] buffer, int offset, int length) {
        if (!broken) {
            try {
                int read = content.read(buffer, offset, length);
                if (read > 0) {
                    return read;
                }
                giveUp("it became shorter than " + size + " bytes while it was read");
            } catch (IOException e) {
                giveUp(String.valueOf(e.getMessage()));
            }
        }
        Arrays.fill(buffer, offset, offset + length, (byte) 0);
        return length;
    }

    private void giveUp(String reason) {
        broken = true;
        changed.accept(reason);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
