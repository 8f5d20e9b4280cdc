package dev.lazaret.inventory;

import dev.lazaret.base.Fact;
import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one examiner on one file and keeps what it says. */
public record Examining(List<Fact> facts, List<Gap> gaps) {

    /** Examines text at a path. */
    public static Examining text(Examiner examiner, String path, String text) throws IOException {
        return bytes(examiner, path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Examines a file of the disk as if it lay at a path. */
    public static Examining file(Examiner examiner, String path, Path file) {
        try {
            return bytes(examiner, path, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** Examines bytes at a path. */
    public static Examining bytes(Examiner examiner, String path, byte[] bytes) throws IOException {
        return bytes(examiner, path, bytes, Limits.DEFAULT);
    }

    /** Examines bytes at a path within limits. */
    public static Examining bytes(Examiner examiner, String path, byte[] bytes, Limits limits)
            throws IOException {
        List<Fact> facts = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        FactSink sink =
                new FactSink() {
                    @Override
                    public void add(Fact fact) {
                        facts.add(fact);
                    }

                    @Override
                    public void gap(Gap.Kind kind, String where, String reason) {
                        gaps.add(Gap.of(kind, Location.file(null, where), reason));
                    }
                };
        examiner.examine(entry(path, bytes.length), new InMemory(bytes, limits), sink);
        return new Examining(facts, gaps);
    }

    /** A regular file entry, mode 0755. */
    public static FileEntry entry(String path, long size) {
        return new FileEntry(path, EntryType.FILE, 0755, 0, 0, size, 0, "", "");
    }

    /** Just the packages. */
    public List<Package> packages() {
        return facts.stream().filter(Package.class::isInstance).map(Package.class::cast).toList();
    }

    /** {@code name version} of each package, sorted. */
    public List<String> names() {
        return packages().stream().map(p -> p.name() + " " + p.version()).sorted().toList();
    }

    private static final class InMemory implements Content {
        private final byte[] bytes;
        private final Limits limits;

        InMemory(byte[] bytes, Limits limits) {
            this.bytes = bytes;
            this.limits = limits;
        }

        @Override
        public Limits limits() {
            return limits;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public byte[] bytes(int bytesMax) throws IOException {
            if (bytes.length > bytesMax) {
                throw new LimitExceededException(bytes.length + " bytes exceed " + bytesMax);
            }
            return bytes.clone();
        }

        @Override
        public MemorySegment segment() {
            return MemorySegment.ofArray(bytes).asReadOnly();
        }
    }
}
