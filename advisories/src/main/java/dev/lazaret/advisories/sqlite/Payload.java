package dev.lazaret.advisories.sqlite;

/**
 * A row's bytes: the part that lies in the cell and the chain of overflow pages with the rest.
 *
 * @param length bytes of the whole row
 * @param overflow first overflow page, 0 when all is local
 */
record Payload(SqliteFile file, Bytes local, int length, int overflow) {

    private static final int ROW_BYTES_MAX = 256 << 20;

    /** Section 1.6, "Cell Payload Overflow Pages". */
    static Payload at(SqliteFile file, Bytes page, int at, long length, boolean leafOfTable)
            throws SqliteFormatException {
        if (length < 0
                || length > ROW_BYTES_MAX
                || length > (long) file.pageCount() * file.pageBytes()) {
            throw new SqliteFormatException("a row claims " + length + " bytes");
        }
        int usable = file.pageBytes();
        int least = (usable - 12) * 32 / 255 - 23;
        int most = leafOfTable ? usable - 35 : (usable - 12) * 64 / 255 - 23;
        if (length <= most) {
            return new Payload(file, page.slice(at, (int) length), (int) length, 0);
        }
        int spread = least + (int) ((length - least) % (usable - 4));
        int local = spread <= most ? spread : least;
        return new Payload(file, page.slice(at, local), (int) length, page.u31(at + local));
    }

    /** The whole row. */
    Bytes whole() throws SqliteFormatException {
        if (overflow == 0) {
            return local;
        }
        byte[] row = new byte[length];
        int filled = local.length();
        System.arraycopy(local.array(), local.from(), row, 0, filled);
        int next = overflow;
        while (filled < length) {
            Bytes page = file.page(next);
            int part = Math.min(length - filled, page.length() - 4);
            System.arraycopy(page.array(), page.from() + 4, row, filled, part);
            filled += part;
            next = page.u31(0);
        }
        return Bytes.of(row);
    }
}
