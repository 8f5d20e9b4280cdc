package dev.lazaret.inventory.go;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.executable.Bytes;
import dev.lazaret.inventory.executable.Executable;
import dev.lazaret.inventory.executable.Needle;
import dev.lazaret.inventory.executable.Section;

import org.jspecify.annotations.Nullable;

import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds and reads Go build information (Go source, {@code debug/buildinfo}): 14 bytes of magic on a
 * 16-byte boundary, the pointer size and flags; then, since Go 1.18, two strings with their
 * lengths, before that two pointers to string headers.
 */
final class BuildInfoReader {

    private static final Needle MAGIC = Needle.of("ÿ Go buildinf:");
    private static final int ALIGNMENT = 16;
    private static final int HEADER_BYTES = 32;
    private static final long SEARCHED_BYTES_MAX = 1L << 20;
    private static final int TEXT_BYTES_MAX = 8 << 20;
    private static final int SENTINEL_BYTES = 16;
    private static final int BIG_ENDIAN = 1;
    private static final int INLINE = 2;

    private final Executable executable;

    private BuildInfoReader(Executable executable) {
        this.executable = executable;
    }

    /**
     * The build information, null when this is no Go program.
     *
     * @throws MalformedException if its strings leave the file
     */
    static @Nullable BuildInfo read(Executable executable) throws MalformedException {
        return new BuildInfoReader(executable).read();
    }

    private @Nullable BuildInfo read() throws MalformedException {
        for (Bytes place : places()) {
            long at = MAGIC.in(place, 0);
            while (at >= 0) {
                if (at % ALIGNMENT == 0 && place.contains(at, HEADER_BYTES)) {
                    return decode(place.slice(at, place.size() - at));
                }
                at = MAGIC.in(place, at + 1);
            }
        }
        return null;
    }

    /** The linker's own section; without section names the start of the writable data. */
    private List<Bytes> places() {
        List<Bytes> named =
                Stream.of(".go.buildinfo", "__DATA,__go_buildinfo")
                        .map(executable::section)
                        .filter(section -> section != null)
                        .map(section -> section.content())
                        .toList();
        if (!named.isEmpty()) {
            return named;
        }
        return executable.mapped().stream()
                .filter(part -> part.writable() && !part.executable())
                .map(Section::content)
                .limit(4)
                .map(bytes -> bytes.clip(0, SEARCHED_BYTES_MAX))
                .toList();
    }

    private BuildInfo decode(Bytes info) throws MalformedException {
        int flags = info.u8(15);
        return (flags & INLINE) != 0 ? inline(info) : pointers(info, flags);
    }

    private static BuildInfo inline(Bytes info) throws MalformedException {
        Varint first = Varint.read(info, HEADER_BYTES);
        Bytes version = info.slice(first.end(), first.value());
        Varint second = Varint.read(info, first.end() + first.value());
        Bytes modules = info.slice(second.end(), second.value());
        return new BuildInfo(version.utf8(TEXT_BYTES_MAX), unwrap(modules));
    }

    private BuildInfo pointers(Bytes info, int flags) throws MalformedException {
        int width = info.u8(14);
        if (width != 4 && width != 8) {
            throw new MalformedException(
                    "Go build information has pointers of " + width + " bytes");
        }
        Bytes ordered =
                info.in((flags & BIG_ENDIAN) != 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        Bytes version = string(ordered.word(16, width == 8), width, ordered.order());
        Bytes modules = string(ordered.word(16 + width, width == 8), width, ordered.order());
        return new BuildInfo(version.utf8(TEXT_BYTES_MAX), unwrap(modules));
    }

    /** A Go string header: address and length. Address 0 is the empty string. */
    private Bytes string(long header, int width, ByteOrder order) throws MalformedException {
        if (header == 0) {
            return executable.file().clip(0, 0);
        }
        Bytes pair = executable.at(header, 2L * width).in(order);
        long length = pair.word(width, width == 8);
        return length == 0
                ? executable.file().clip(0, 0)
                : executable.at(pair.word(0, width == 8), length);
    }

    /** The module text stands between two markers of 16 bytes, which tools search memory for. */
    private static String unwrap(Bytes modules) throws MalformedException {
        long length = modules.size();
        boolean wrapped =
                length >= 2L * SENTINEL_BYTES + 1
                        && modules.u8(length - SENTINEL_BYTES - 1) == '\n';
        return wrapped
                ? modules.slice(SENTINEL_BYTES, length - 2L * SENTINEL_BYTES).utf8(TEXT_BYTES_MAX)
                : "";
    }

    /**
     * An unsigned LEB128 number.
     *
     * @param end offset behind it
     */
    private record Varint(long value, long end) {

        static Varint read(Bytes bytes, long at) throws MalformedException {
            long value = 0;
            for (int i = 0; i < 9; i++) {
                int next = bytes.u8(at + i);
                value |= (long) (next & 0x7F) << (7 * i);
                if (next < 0x80) {
                    return new Varint(value, at + i + 1);
                }
            }
            throw new MalformedException("a length in Go build information has more than 63 bits");
        }
    }
}
