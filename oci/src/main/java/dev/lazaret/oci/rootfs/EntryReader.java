package dev.lazaret.oci.rootfs;

import dev.lazaret.oci.tar.TarEntry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the file system says about a path, as a tar header. Unix only. */
final class EntryReader {

    private static final int FORMAT = 0170000;

    private final Tree tree;
    private final FileCapabilities capabilities;

    /** First path of each file that has several names. */
    private final Map<FileId, String> linked = new HashMap<>();

    private record FileId(long device, long inode) {}

    EntryReader(Tree tree, FileCapabilities capabilities) {
        this.tree = tree;
        this.capabilities = capabilities;
    }

    /** The header; empty for sockets, which no tar can hold and which have no content. */
    Optional<TarEntry> read(Path path) throws IOException {
        Map<String, Object> stat =
                Files.readAttributes(
                        path,
                        "unix:mode,uid,gid,nlink,dev,ino,rdev,size,lastModifiedTime",
                        LinkOption.NOFOLLOW_LINKS);
        String name = tree.name(path);
        int mode = (int) number(stat, "mode");
        return switch (mode & FORMAT) {
            case 0100000 -> Optional.of(file(path, name, stat));
            case 0040000 ->
                    Optional.of(entry(name, TarEntry.Type.DIRECTORY, stat, 0, "", new TreeMap<>()));
            case 0120000 -> {
                String target = PathBytes.text(Files.readSymbolicLink(path));
                yield Optional.of(
                        entry(name, TarEntry.Type.SYMBOLIC_LINK, stat, 0, target, new TreeMap<>()));
            }
            case 0020000 ->
                    Optional.of(
                            entry(
                                    name,
                                    TarEntry.Type.CHARACTER_DEVICE,
                                    stat,
                                    0,
                                    "",
                                    new TreeMap<>()));
            case 0060000 ->
                    Optional.of(
                            entry(name, TarEntry.Type.BLOCK_DEVICE, stat, 0, "", new TreeMap<>()));
            case 0010000 ->
                    Optional.of(entry(name, TarEntry.Type.PIPE, stat, 0, "", new TreeMap<>()));
            default -> Optional.empty();
        };
    }

    private TarEntry file(Path path, String name, Map<String, Object> stat) {
        if (number(stat, "nlink") > 1) {
            FileId id = new FileId(number(stat, "dev"), number(stat, "ino"));
            String first = linked.putIfAbsent(id, name);
            if (first != null) {
                return entry(name, TarEntry.Type.HARD_LINK, stat, 0, first, new TreeMap<>());
            }
        }
        return entry(name, TarEntry.Type.FILE, stat, number(stat, "size"), "", attributes(path));
    }

    /** Its content is worth reading also when these are not known. */
    private SortedMap<String, byte[]> attributes(Path path) {
        SortedMap<String, byte[]> attributes = new TreeMap<>();
        try {
            capabilities
                    .of(tree.root().relativize(path))
                    .ifPresent(value -> attributes.put(FileCapabilities.ATTRIBUTE, value));
        } catch (IOException e) {
            tree.unreadable(path, "read its capabilities", e);
        }
        return attributes;
    }

    private static TarEntry entry(
            String name,
            TarEntry.Type type,
            Map<String, Object> stat,
            long size,
            String link,
            SortedMap<String, byte[]> attributes) {
        long device =
                type == TarEntry.Type.CHARACTER_DEVICE || type == TarEntry.Type.BLOCK_DEVICE
                        ? number(stat, "rdev")
                        : 0;
        Object modified = stat.get("lastModifiedTime");
        return new TarEntry(
                name,
                type,
                (int) number(stat, "mode") & 07777,
                number(stat, "uid") & 0xFFFFFFFFL,
                number(stat, "gid") & 0xFFFFFFFFL,
                modified instanceof FileTime time ? time.toInstant().getEpochSecond() : 0,
                size,
                link,
                // Linux's makedev: 12 bits of major, 8 and 12 bits of minor
                (int) (device >> 8 & 0xFFF),
                (int) ((device & 0xFF) | (device >> 12 & 0xFFF00)),
                attributes);
    }

    private static long number(Map<String, Object> stat, String name) {
        return stat.get(name) instanceof Number value ? value.longValue() : 0;
    }
}
