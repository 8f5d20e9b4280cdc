package dev.lazaret.advisories.database;

import java.util.List;

/** The tables of the database file: docs/formats/advisory-database.md says what they hold. */
final class Schema {

    /** "LZAD" in the header's application id. */
    static final int APPLICATION_ID = 0x4C5A4144;

    /** In the header's user version; raised with every change that old readers cannot take. */
    static final int FORMAT = 1;

    static final int PAGE_BYTES = 4_096;

    static final List<String> STATEMENTS =
            List.of(
                    "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
                    """
                    CREATE TABLE feed(name TEXT PRIMARY KEY, digest TEXT NOT NULL, \
                    bytes INTEGER NOT NULL, records INTEGER NOT NULL, skipped INTEGER NOT NULL) \
                    WITHOUT ROWID\
                    """,
                    """
                    CREATE TABLE skipped(feed TEXT, entry TEXT, reason TEXT NOT NULL, \
                    PRIMARY KEY(feed, entry)) WITHOUT ROWID\
                    """,
                    """
                    CREATE TABLE ecosystem(name TEXT PRIMARY KEY, packages INTEGER NOT NULL, \
                    advisories INTEGER NOT NULL) WITHOUT ROWID\
                    """,
                    """
                    CREATE TABLE package(ecosystem TEXT, name TEXT, advisories INTEGER NOT NULL, \
                    data INTEGER NOT NULL, PRIMARY KEY(ecosystem, name)) WITHOUT ROWID\
                    """,
                    """
                    CREATE TABLE data(id INTEGER PRIMARY KEY, size INTEGER NOT NULL, \
                    bytes BLOB NOT NULL)\
                    """,
                    """
                    CREATE TABLE kev(cve TEXT PRIMARY KEY, added TEXT NOT NULL, \
                    due TEXT NOT NULL, ransomware INTEGER NOT NULL) WITHOUT ROWID\
                    """,
                    """
                    CREATE TABLE epss(cve TEXT PRIMARY KEY, score REAL NOT NULL, \
                    percentile REAL NOT NULL) WITHOUT ROWID\
                    """,
                    """
                    CREATE VIEW advisory AS SELECT p.ecosystem, p.name, \
                    json_extract(j.value, '$.id') AS id, j.value AS record \
                    FROM package p JOIN data d ON d.id = p.data, \
                    json_each(sqlar_uncompress(d.bytes, d.size)) j\
                    """);

    private Schema() {}
}
