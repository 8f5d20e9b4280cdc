package dev.lazaret.advisories.sqlite;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An open SQLite file that nobody changes. Safe for use by many threads.
 *
 * <p>Pages are read, not mapped: a file that somebody cuts short is an exception here and not a
 * fault of the process. They are not read through a channel either, which a thread's interrupt
 * would close under the others. Removing the file while it is open is fine.
 */
public final class SqliteFile implements AutoCloseable {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BYTES = 100;
    private static final int KEPT_PAGES_MAX = 4_096;

    private final RandomAccessFile file;
    private final int pageBytes;
    private final int pageCount;
    private final int applicationId;
    private final int userVersion;
    private final Map<Integer, Bytes> kept = new ConcurrentHashMap<>();

    private SqliteFile(RandomAccessFile file) throws IOException, SqliteFormatException {
        this.file = file;
        long size = file.length();
        if (size < HEADER_BYTES) {
            throw new SqliteFormatException("only " + size + " bytes long");
        }
        byte[] start = new byte[HEADER_BYTES];
        file.readFully(start);
        Bytes header = Bytes.of(start);
        pageBytes = pageBytes(header);
        pageCount = header.u31(28);
        applicationId = (int) header.integer(68, 4);
        userVersion = (int) header.integer(60, 4);
        checkHeader(header, size);
    }

    /**
     * Opens the file and checks its header against its size.
     *
     * @throws SqliteFormatException if it is no SQLite file or ends too early
     */
    public static SqliteFile open(Path path) throws IOException, SqliteFormatException {
        RandomAccessFile file;
        try {
            file = new RandomAccessFile(path.toFile(), "r");
        } catch (FileNotFoundException e) {
            if (Files.exists(path)) {
                throw e;
            }
            throw (IOException) new NoSuchFileException(path.toString()).initCause(e);
        }
        try {
            return new SqliteFile(file);
        } catch (IOException | SqliteFormatException | RuntimeException e) {
            file.close();
            throw e;
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
        byte[] page = new byte[pageBytes];
        try {
            synchronized (file) {
                file.seek((long) (number - 1) * pageBytes);
                file.readFully(page);
            }
        } catch (IOException e) {
            throw new SqliteFormatException("page " + number + " cannot be read: " + e, e);
        }
        return Bytes.of(page);
    }

    @Override
    public void close() throws IOException {
        file.close();
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
