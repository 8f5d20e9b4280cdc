package dev.lazaret.advisories.sqlite;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An open SQLite file that nobody changes. Safe for use by many threads.
 *
 * <p>The file is mapped, so a virtual thread's interrupt cannot close it under the others and its
 * pages are shared by all processes. Removing the file while it is open is fine.
 */
public final class SqliteFile implements AutoCloseable {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BYTES = 100;
    private static final int WINDOW_BYTES = 1 << 30;
    private static final int KEPT_PAGES_MAX = 4_096;

    private final Arena arena = Arena.ofShared();
    private final ByteBuffer[] windows;
    private final int pageBytes;
    private final int pageCount;
    private final int applicationId;
    private final int userVersion;
    private final Map<Integer, Bytes> kept = new ConcurrentHashMap<>();

    private SqliteFile(FileChannel channel) throws IOException, SqliteFormatException {
        try {
            long size = channel.size();
            if (size < HEADER_BYTES) {
                throw new SqliteFormatException("only " + size + " bytes long");
            }
            MemorySegment whole = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
            windows = windows(whole);
            byte[] start = new byte[HEADER_BYTES];
            windows[0].get(0, start);
            Bytes header = Bytes.of(start);
            pageBytes = pageBytes(header);
            pageCount = header.u31(28);
            applicationId = (int) header.integer(68, 4);
            userVersion = (int) header.integer(60, 4);
            checkHeader(header, size);
        } catch (IOException | SqliteFormatException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    /**
     * Opens the file and checks its header against its size.
     *
     * @throws SqliteFormatException if it is no SQLite file or ends too early
     */
    public static SqliteFile open(Path path) throws IOException, SqliteFormatException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return new SqliteFile(channel);
        }
    }

    /** The header's application id ({@code PRAGMA application_id}). */
    public int applicationId() {
        return applicationId;
    }

    /** The header's user version ({@code PRAGMA user_version}). */
    public int userVersion() {
        return userVersion;
    }

    /** A table that has this name in the schema and is no virtual table. */
    public Table table(String name) throws SqliteFormatException {
        for (Row row : new Table(this, 1).rows()) {
            if (row.text(0).equals("table") && row.text(1).equals(name)) {
                long root = row.integer(3);
                if (root < 2 || root > pageCount) {
                    throw new SqliteFormatException("table " + name + " has no root page");
                }
                return new Table(this, (int) root);
            }
        }
        throw new SqliteFormatException("it has no table " + name);
    }

    int pageCount() {
        return pageCount;
    }

    int pageBytes() {
        return pageBytes;
    }

    /** A page that is asked for often: the inner nodes of trees. */
    Bytes keptPage(int number) throws SqliteFormatException {
        Bytes page = kept.get(number);
        if (page == null) {
            page = page(number);
            if (kept.size() < KEPT_PAGES_MAX) {
                kept.put(number, page);
            }
        }
        return page;
    }

    Bytes page(int number) throws SqliteFormatException {
        if (number < 1 || number > pageCount) {
            throw new SqliteFormatException(
                    "page " + number + " is referred to, but there are " + pageCount);
        }
        long at = (long) (number - 1) * pageBytes;
        byte[] page = new byte[pageBytes];
        try {
            windows[(int) (at / WINDOW_BYTES)].get((int) (at % WINDOW_BYTES), page);
        } catch (InternalError e) {
            // a mapped page that is gone: somebody cut the file short
            throw new SqliteFormatException("page " + number + " cannot be read any more", e);
        }
        return Bytes.of(page);
    }

    @Override
    public void close() {
        arena.close();
    }

    private static ByteBuffer[] windows(MemorySegment whole) {
        int count = Math.toIntExact((whole.byteSize() + WINDOW_BYTES - 1) / WINDOW_BYTES);
        ByteBuffer[] windows = new ByteBuffer[count];
        for (int i = 0; i < count; i++) {
            long from = (long) i * WINDOW_BYTES;
            long length = Math.min(WINDOW_BYTES, whole.byteSize() - from);
            windows[i] = whole.asSlice(from, length).asByteBuffer();
        }
        return windows;
    }

    private static int pageBytes(Bytes header) throws SqliteFormatException {
        int stated = header.u16(16);
        int bytes = stated == 1 ? 1 << 16 : stated;
        if (bytes < 512 || Integer.bitCount(bytes) != 1) {
            throw new SqliteFormatException("a page of " + bytes + " bytes is none");
        }
        return bytes;
    }

    private void checkHeader(Bytes header, long size) throws SqliteFormatException {
        if (!Arrays.equals(header.array(), 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new SqliteFormatException("it does not begin as SQLite files do");
        }
        if (header.u8(18) > 1 || header.u8(19) > 1 || header.u8(20) != 0) {
            throw new SqliteFormatException("it needs a write-ahead log or has reserved space");
        }
        if (header.u31(56) != 1) {
            throw new SqliteFormatException("its text is not UTF-8");
        }
        if ((long) pageCount * pageBytes != size) {
            throw new SqliteFormatException(
                    "its header promises "
                            + (long) pageCount * pageBytes
                            + " bytes and it has "
                            + size);
        }
    }
}
