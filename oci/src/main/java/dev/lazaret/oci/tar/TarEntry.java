package dev.lazaret.oci.tar;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The header of a member to write.
 *
 * @param path relative, with slashes; a directory's trailing slash is added when written
 * @param mode permission bits with set-id and sticky bits, 07777
 * @param modified seconds since the epoch
 * @param size bytes of content; 0 for anything but a file
 * @param link target of a symbolic link, path of a hard link's first name, else empty
 * @param attributes extended attributes by full name, {@code security.capability}
 */
public record TarEntry(
        String path,
        Type type,
        int mode,
        long uid,
        long gid,
        long modified,
        long size,
        String link,
        int deviceMajor,
        int deviceMinor,
        SortedMap<String, byte[]> attributes) {

    /** What a member is. */
    public enum Type {
        FILE('0'),
        HARD_LINK('1'),
        SYMBOLIC_LINK('2'),
        CHARACTER_DEVICE('3'),
        BLOCK_DEVICE('4'),
        DIRECTORY('5'),
        PIPE('6');

        private final char flag;

        Type(char flag) {
            this.flag = flag;
        }

        char flag() {
            return flag;
        }
    }

    public TarEntry {
        if (path.isEmpty() || path.indexOf('\0') >= 0 || link.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a path of a tar member: '" + path + "'");
        }
        if (size < 0 || (size > 0 && type != Type.FILE)) {
            throw new IllegalArgumentException("only files have content: " + type + " " + size);
        }
        if (uid < 0 || gid < 0) {
            throw new IllegalArgumentException("owners are not negative: " + uid + ":" + gid);
        }
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /** A regular file of root, from 1970. */
    public static TarEntry file(String path, int mode, long size) {
        return of(path, Type.FILE, mode, size, "");
    }

    /** A directory of root, from 1970. */
    public static TarEntry directory(String path, int mode) {
        return of(path, Type.DIRECTORY, mode, 0, "");
    }

    /** A symbolic link of root, from 1970. */
    public static TarEntry symbolicLink(String path, String target) {
        return of(path, Type.SYMBOLIC_LINK, 0777, 0, target);
    }

    private static TarEntry of(String path, Type type, int mode, long size, String link) {
        return new TarEntry(path, type, mode, 0, 0, 0, size, link, 0, 0, new TreeMap<>());
    }

    /** The same entry owned by someone else. */
    public TarEntry ownedBy(long user, long group) {
        return new TarEntry(
                path,
                type,
                mode,
                user,
                group,
                modified,
                size,
                link,
                deviceMajor,
                deviceMinor,
                attributes);
    }
}
