package dev.lazaret.harden.reach;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Limits;
import dev.lazaret.harden.FileContent;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.Keep;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.OwnedFiles;
import dev.lazaret.inventory.Inventories;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.tar.EntryType;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Platform;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A directory of this machine as an image without configuration. */
record HostImage(HostTree host) implements ImageView {

    @Override
    public InspectedImage image() {
        MergedImage merged = new MergedImage(List.of(), List.of(), List.of(), host, List.of());
        return new InspectedImage(
                List.of(),
                ImageConfig.none(new Platform("linux", "amd64", "")),
                null,
                merged,
                OwnedFiles.of(merged),
                null,
                List.of(),
                LocalDate.EPOCH,
                0);
    }

    @Override
    public Inventory inventory() {
        return Inventories.ofImage(image().merged());
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public Limits limits() {
        return Limits.DEFAULT;
    }

    @Override
    public Keep keep() {
        return Keep.NOTHING;
    }

    @Override
    public Optional<FileContent> content(String path) {
        String real = host.resolve(path);
        FileTree.Node node = real == null ? null : host.find(real);
        return node == null || node.entry().type() != EntryType.FILE
                ? Optional.empty()
                : Optional.of(new OnDisk(host.file(node.entry().path())));
    }

    private record OnDisk(Path file) implements FileContent {
        @Override
        public long size() {
            try {
                return Files.size(file);
            } catch (IOException e) {
                return 0;
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public byte[] bytes(int bytesMax) throws IOException {
            return Files.readAllBytes(file);
        }

        @Override
        public byte[] head(int bytesMax) throws IOException {
            try (InputStream in = open()) {
                return in.readNBytes(bytesMax);
            }
        }

        @Override
        public MemorySegment segment() throws IOException {
            try (FileChannel channel = FileChannel.open(file)) {
                return channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            }
        }
    }
}
