package dev.lazaret.oci.tar;

import dev.lazaret.base.Limits;
import dev.lazaret.oci.ImageLimitException;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.blob.SeekableBytes;
import dev.lazaret.oci.tar.TarIndex.Member;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Steps from header to header, content skipped, long names and sizes applied. */
final class TarWalk {

    private static final int EXTENDED_BYTES_MAX = 1 << 20;
    private static final int EXTENDED_HEADERS_MAX = 16;

    private final SeekableBytes bytes;
    private final Limits limits;
    private final String what;
    private final byte[] window = new byte[1 << 16];
    private long windowStart;
    private int windowLength;
    private long position;

    TarWalk(SeekableBytes bytes, Limits limits, String what) {
        this.bytes = bytes;
        this.limits = limits;
        this.what = what;
    }

    Optional<Member> next() throws IOException {
        Extended extended = new Extended();
        for (int i = 0; i < EXTENDED_HEADERS_MAX; i++) {
            byte[] block = block();
            if (block.length == 0 && position == 0 && bytes.size() > 0) {
                throw noArchive(null);
            }
            if (block.length == 0 || TarBlock.isZero(block)) {
                return Optional.empty();
            }
            String tried = "read " + what + " at byte " + position;
            TarBlock header = header(block, tried);
            long content = position + TarBlock.SIZE;
            if (!extended.take(header, content, tried)) {
                Member member = extended.apply(header, content, tried);
                position = after(content, member.size(), tried);
                return Optional.of(member);
            }
            position = after(content, header.size(), tried);
        }
        throw new MalformedImageException(
                "read " + what, "a member has more than 16 extended headers", "");
    }

    private TarBlock header(byte[] block, String tried) throws MalformedImageException {
        try {
            return TarBlock.parse(block, tried);
        } catch (MalformedImageException e) {
            throw position == 0 ? noArchive(e) : e;
        }
    }

    private MalformedImageException noArchive(@Nullable MalformedImageException cause) {
        return new MalformedImageException(
                "read " + what,
                "it is no tar, plain or compressed with gzip or zstd",
                "name an archive as docker save, podman save or skopeo copy write it",
                cause);
    }

    /** The block at the position; empty at the end, also when only a part of a block is left. */
    private byte[] block() throws IOException {
        if (position < windowStart || position + TarBlock.SIZE > windowStart + windowLength) {
            windowStart = position;
            windowLength = 0;
            int read = 0;
            while (windowLength < TarBlock.SIZE && read >= 0) {
                read =
                        bytes.read(
                                windowStart + windowLength,
                                window,
                                windowLength,
                                window.length - windowLength);
                windowLength += Math.max(read, 0);
            }
            if (windowLength < TarBlock.SIZE) {
                return new byte[0];
            }
        }
        byte[] block = new byte[TarBlock.SIZE];
        System.arraycopy(window, (int) (position - windowStart), block, 0, block.length);
        return block;
    }

    private long after(long content, long size, String tried) throws MalformedImageException {
        if (size > bytes.size() - content) {
            throw new MalformedImageException(
                    tried,
                    "it is truncated: a member of "
                            + size
                            + " bytes begins where "
                            + Math.max(0, bytes.size() - content)
                            + " are left",
                    "save or download the archive again");
        }
        return content + TarBlock.padded(size);
    }

    /** What GNU and pax headers say about the member after them. */
    private final class Extended {
        private String name = "";
        private String link = "";
        private long size = -1;

        /** Takes a header that describes the next one; false when it is a member itself. */
        boolean take(TarBlock header, long content, String tried) throws IOException {
            switch (header.type()) {
                case 'L' -> name = text(header, content, tried);
                case 'K' -> link = text(header, content, tried);
                case 'x', 'X' -> takePax(PaxRecords.parse(read(header, content, tried), tried));
                case 'g', 'V' -> {} // global records and volume labels say nothing about a member
                default -> {
                    return false;
                }
            }
            return true;
        }

        Member apply(TarBlock header, long content, String tried) throws MalformedImageException {
            long real = size >= 0 && !TarBlock.isHeaderOnly(header.type()) ? size : header.size();
            if (real < 0) {
                throw new MalformedImageException(tried, "a size is negative", "");
            }
            return new Member(
                    TarNames.clean(name.isEmpty() ? header.name() : name),
                    content,
                    real,
                    header.type(),
                    link.isEmpty() ? header.link() : link);
        }

        private void takePax(Map<String, String> records) throws MalformedImageException {
            name = records.getOrDefault("path", name);
            link = records.getOrDefault("linkpath", link);
            String stated = records.get("size");
            if (stated != null) {
                size = size(stated);
            }
        }

        private long size(String stated) throws MalformedImageException {
            try {
                long value = Long.parseLong(stated);
                if (value >= 0) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // falls through to the one error
            }
            throw new MalformedImageException(
                    "read " + what, "a pax size is none: '" + stated + "'", "");
        }

        private String text(TarBlock header, long content, String tried) throws IOException {
            byte[] raw = read(header, content, tried);
            return TarBlock.text(raw, 0, raw.length);
        }

        private byte[] read(TarBlock header, long content, String tried) throws IOException {
            int max = Math.max(EXTENDED_BYTES_MAX, limits.pathBytesMax());
            if (header.size() > max) {
                throw new ImageLimitException(
                        tried, "an extended header has " + header.size() + " bytes", "");
            }
            after(content, header.size(), tried);
            return bytes.bytes(content, (int) header.size());
        }
    }
}
