package dev.lazaret.layers;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;
import dev.lazaret.layers.inflate.Blob;
import dev.lazaret.layers.inflate.Chunks;
import dev.lazaret.layers.inflate.Compression;
import dev.lazaret.layers.inflate.Decompression;
import dev.lazaret.layers.inflate.HashedChunks;
import dev.lazaret.layers.inflate.PipelinedChunks;
import dev.lazaret.layers.inflate.PlainChunks;
import dev.lazaret.layers.tar.Bounds;
import dev.lazaret.layers.tar.CleanPath;
import dev.lazaret.layers.tar.EntryType;
import dev.lazaret.layers.tar.TarEntry;
import dev.lazaret.layers.tar.TarInput;
import dev.lazaret.layers.tar.TarReader;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.VerificationException;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads one layer once; made for it and thrown away. */
final class LayerReader {

    /** Gaps of this kind of failure keep what was read before it. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private final Layer layer;
    private final Bounds bounds;
    private final boolean ahead;
    private final SpareThreads spare;
    private final Progress progress;
    private final Gaps gaps = new Gaps();
    private final Examination examination = new Examination();
    private final FileTableBuilder table = new FileTableBuilder();
    private final EntryFilter filter;
    private final EntryExaminer examiner;
    private final HardLinks hardLinks;
    private boolean archiveEnded;

    /**
     * A reader.
     *
     * @param ahead whether to uncompress on a thread of its own; where no diffID is stated, what
     *     was read before a failure names the layer, so that its bytes are not read ahead
     */
    LayerReader(
            Layer layer,
            WantedIndex wanted,
            Bounds bounds,
            Path tempDirectory,
            boolean ahead,
            SpareThreads spare,
            Progress progress) {
        this.layer = layer;
        this.bounds = bounds;
        this.ahead = ahead && layer.diffId() != null;
        this.spare = spare;
        this.progress = progress;
        this.filter = new EntryFilter(bounds.limits(), gaps);
        this.examiner =
                new EntryExaminer(
                        wanted,
                        new ContentKeeper(bounds, tempDirectory),
                        new Handover(spare, bounds, examination),
                        examination,
                        gaps,
                        bounds.limits());
        this.hardLinks = new HardLinks(wanted, gaps);
    }

    /**
     * Reads it.
     *
     * @throws VerificationException if the diffID or the blob's digest is wrong
     * @throws IOException if the blob cannot be read
     */
    LayerReading read() throws IOException {
        spare.layerStarted();
        try {
            return readBlob();
        } finally {
            spare.layerEnded();
        }
    }

    private LayerReading readBlob() throws IOException {
        try (Blob blob = Blob.open(layer.open(), progress::advanced)) {
            Compression compression = Compression.of(blob.head());
            return compression.supported()
                    ? readTar(blob, compression)
                    : unsupported(blob, compression);
        }
    }

    private LayerReading readTar(Blob blob, Compression compression) throws IOException {
        HashedChunks hashed = new HashedChunks(Decompression.of(blob, compression, layer.size()));
        try (Chunks chunks = started(hashed)) {
            TarInput in = new TarInput(chunks, blob, bounds);
            keepingWhatWasRead(() -> readEntries(in));
            if (in.failure() == null) {
                keepingWhatWasRead(() -> drain(in));
            }
            if (!(in.failure() instanceof LimitExceededException)) {
                // what follows the compressed stream belongs to the blob's digest
                blob.drain();
            }
            boolean whole = in.failure() == null;
            Digest stated = layer.diffId();
            Digest digest = whole || stated == null ? hashed.digest() : stated;
            verify(digest, in.total());
            PackedFileTable files = table.build();
            readHardLinks(files);
            examination.await();
            return reading(digest, in.total(), files, whole);
        }
    }

    private Chunks started(Chunks chunks) {
        return ahead ? PipelinedChunks.start(chunks) : chunks;
    }

    private void keepingWhatWasRead(Step step) throws IOException {
        try {
            step.run();
        } catch (MalformedException | LimitExceededException | EOFException e) {
            gaps.add(e, null);
        }
    }

    private void readEntries(TarInput in) throws IOException {
        TarReader tar = new TarReader(in, bounds);
        for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
            FileEntry file = filter.clean(entry);
            if (file != null) {
                take(file, tar);
            }
        }
        archiveEnded = true;
    }

    private void take(FileEntry file, TarReader tar) throws IOException {
        String name = file.fileName();
        Whiteout whiteout = Whiteout.of(name);
        if (whiteout != null) {
            takeWhiteout(whiteout, file, name);
            return;
        }
        table.add(file);
        switch (file.type()) {
            case FILE -> examiner.look(file, tar.body());
            case HARDLINK -> hardLinks.note(file);
            case DIRECTORY, SYMLINK, CHARACTER_DEVICE, BLOCK_DEVICE, FIFO -> {}
        }
    }

    private void takeWhiteout(Whiteout whiteout, FileEntry file, String name)
            throws LimitExceededException {
        String directory = file.directory();
        switch (whiteout) {
            case REMOVES ->
                    table.remove(
                            directory.isEmpty()
                                    ? Whiteout.removed(name)
                                    : directory + "/" + Whiteout.removed(name));
            case OPAQUE -> table.hideBelow(directory);
            case BOOKKEEPING -> {}
            case INVALID -> gaps.add(Gap.Kind.BROKEN, file.path(), "a whiteout names no file");
        }
    }

    private void drain(TarInput in) throws IOException {
        long end = in.position();
        if (in.drain() && archiveEnded) {
            String reason =
                    "the archive ends at byte "
                            + end
                            + " but more bytes follow, which container engines ignore";
            gaps.add(Gap.Kind.UNSUPPORTED, null, reason);
        }
    }

    private void verify(Digest digest, long bytes) throws VerificationException {
        Digest stated = layer.diffId();
        if (stated != null && !stated.equals(digest)) {
            throw new VerificationException(
                    "a layer's uncompressed bytes ("
                            + bytes
                            + ") have the digest "
                            + digest
                            + " but the image configuration states the diffID "
                            + stated
                            + "; fetch the image again, or ask who built it");
        }
    }

    /** Reads the layer again for content that examiners want under another name. */
    private void readHardLinks(PackedFileTable files) throws IOException {
        Map<String, List<LinkedFile>> unseen = hardLinks.unseen(files);
        if (unseen.isEmpty()) {
            return;
        }
        try (Blob blob = Blob.open(layer.open(), Progress.NONE::advanced);
                Chunks chunks = started(uncompressed(blob))) {
            TarReader tar = new TarReader(new TarInput(chunks, blob, bounds), bounds);
            keepingWhatWasRead(() -> readLinked(tar, unseen));
        }
    }

    private Chunks uncompressed(Blob blob) throws IOException {
        return Decompression.of(blob, Compression.of(blob.head()), layer.size());
    }

    private void readLinked(TarReader tar, Map<String, List<LinkedFile>> unseen)
            throws IOException {
        for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
            String path = CleanPath.of(entry.path());
            List<LinkedFile> links =
                    path == null || entry.type() != EntryType.FILE ? null : unseen.remove(path);
            if (links != null) {
                examiner.showAs(links, tar.body());
                if (unseen.isEmpty()) {
                    return;
                }
            }
        }
    }

    private LayerReading unsupported(Blob blob, Compression compression) throws IOException {
        gaps.add(
                Gap.Kind.UNSUPPORTED,
                null,
                "the layer is compressed with " + compression + ", which is not supported");
        HashedChunks raw = new HashedChunks(new PlainChunks(blob));
        TarInput in = new TarInput(raw, blob, bounds);
        keepingWhatWasRead(in::drain);
        Digest stated = layer.diffId();
        return reading(stated == null ? raw.digest() : stated, 0, table.build(), false);
    }

    private LayerReading reading(Digest diffId, long bytes, PackedFileTable files, boolean whole) {
        gaps.addAll(examination.gaps());
        LayerFacts facts =
                new LayerFacts(diffId, bytes, files, examination.observations(), gaps.in(diffId));
        return new LayerReading(facts, whole);
    }
}
