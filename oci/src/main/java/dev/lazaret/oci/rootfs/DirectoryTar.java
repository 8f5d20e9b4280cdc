package dev.lazaret.oci.rootfs;

import dev.lazaret.base.BlockInputStream;
import dev.lazaret.base.Gap;
import dev.lazaret.oci.tar.TarEntry;
import dev.lazaret.oci.tar.TarHeaders;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;

/**
 * A directory as a stream of tar, made entry by entry while it is read. A file that cannot be
 * opened keeps its header, without content; one that changes while it is read is cut or padded with
 * zeros to the size its header states. Either is a gap.
 */
final class DirectoryTar extends BlockInputStream {

    private final Tree tree;
    private final DirectoryWalk walk;
    private final EntryReader entries;
    private InputStream current = InputStream.nullInputStream();
    private boolean ended;

    DirectoryTar(Tree tree) {
        this.tree = tree;
        this.walk = new DirectoryWalk(tree);
        this.entries = new EntryReader(tree, new FileCapabilities(tree.root()));
        if (!FileCapabilities.isAvailable()) {
            tree.unread(
                    "",
                    Gap.Kind.UNSUPPORTED,
                    "File capabilities cannot be read on this platform",
                    "allow native access, or scan an archive of the file system");
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        while (true) {
            int read = current.read(buffer, offset, length);
            if (read >= 0) {
                return read;
            }
            if (ended) {
                return -1;
            }
            current.close();
            current = next();
        }
    }

    private InputStream next() throws IOException {
        Optional<Path> path = walk.next();
        if (path.isEmpty()) {
            ended = true;
            return new ByteArrayInputStream(TarHeaders.end());
        }
        try {
            return described(path.get());
        } catch (IOException | IllegalArgumentException e) {
            tree.unreadable(path.get(), "read what the file system says about it", e);
            return InputStream.nullInputStream();
        }
    }

    private InputStream described(Path path) throws IOException {
        Optional<TarEntry> entry = entries.read(path);
        if (entry.isEmpty()) {
            return InputStream.nullInputStream();
        }
        return switch (entry.get().type()) {
            case DIRECTORY -> {
                walk.enter(path);
                yield header(entry.get());
            }
            case FILE -> file(path, entry.get());
            case HARD_LINK, SYMBOLIC_LINK, CHARACTER_DEVICE, BLOCK_DEVICE, PIPE ->
                    header(entry.get());
        };
    }

    private static InputStream header(TarEntry entry) {
        return new ByteArrayInputStream(TarHeaders.encode(entry));
    }

    private InputStream file(Path path, TarEntry entry) {
        if (entry.size() == 0) {
            return header(entry);
        }
        try {
            InputStream content =
                    Files.newInputStream(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            return new FileMember(
                    TarHeaders.encode(entry),
                    content,
                    entry.size(),
                    reason -> tree.unreadable(path, "read it", new IOException(reason)));
        } catch (IOException e) {
            tree.unreadable(path, "open it", e);
            return header(withoutContent(entry));
        }
    }

    private static TarEntry withoutContent(TarEntry entry) {
        return new TarEntry(
                entry.path(),
                entry.type(),
                entry.mode(),
                entry.uid(),
                entry.gid(),
                entry.modified(),
                0,
                entry.link(),
                entry.deviceMajor(),
                entry.deviceMinor(),
                entry.attributes());
    }

    @Override
    public void close() throws IOException {
        ended = true;
        current.close();
    }
}
