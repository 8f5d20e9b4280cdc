package dev.lazaret.harden.databases;

import dev.lazaret.base.MalformedException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * A small tar archive of which entries can be left out; the others stay byte for byte (POSIX.1,
 * ustar). apk writes plain entries only.
 */
final class ScriptArchive {

    private static final int BLOCK = 512;
    private static final int NAME = 100;

    private final byte[] tar;

    private ScriptArchive(byte[] tar) {
        this.tar = tar;
    }

    static ScriptArchive of(byte[] tar) {
        return new ScriptArchive(tar);
    }

    int size() {
        return tar.length;
    }

    /**
     * The archive without the entries of these names.
     *
     * @throws MalformedException if an entry leaves the archive
     */
    byte[] without(Predicate<String> dropped) throws MalformedException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(tar.length);
        int at = 0;
        while (at + BLOCK <= tar.length && tar[at] != 0) {
            long size = octal(at + 124, 12);
            long length = BLOCK + ((size + BLOCK - 1) & -BLOCK);
            if (length > tar.length - at) {
                throw new MalformedException(
                        "the entry at " + at + " of the archive of scripts leaves it");
            }
            if (!dropped.test(name(at))) {
                kept.write(tar, at, (int) length);
            }
            at += (int) length;
        }
        kept.write(tar, at, tar.length - at);
        return kept.toByteArray();
    }

    private String name(int at) {
        int end = at;
        while (end < at + NAME && tar[end] != 0) {
            end++;
        }
        return new String(tar, at, end - at, StandardCharsets.UTF_8);
    }

    private long octal(int at, int length) throws MalformedException {
        long value = 0;
        for (int i = at; i < at + length && tar[i] != 0 && tar[i] != ' '; i++) {
            if (tar[i] < '0' || tar[i] > '7') {
                throw new MalformedException("an entry of the archive of scripts has no size");
            }
            value = value * 8 + tar[i] - '0';
        }
        return value;
    }
}
