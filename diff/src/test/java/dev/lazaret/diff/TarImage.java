package dev.lazaret.diff;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.layers.ImagePass;
import dev.lazaret.layers.LayerCache;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.Progress;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.Platform;
import dev.lazaret.testkit.TarBuilder;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An image of tars in memory. */
record TarImage(String name, List<Layer> layers, ImageConfig config) implements Image {

    static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    static TarImage of(String name, TarBuilder... layers) {
        List<Layer> tars =
                Stream.of(layers).map(layer -> (Layer) new TarLayer(layer.build())).toList();
        return new TarImage(name, tars, ImageConfig.none(new Platform("linux", "amd64", "")));
    }

    TarImage with(ImageConfig other) {
        return new TarImage(name, layers, other);
    }

    MergedImage merged() throws IOException {
        return new ImagePass(List.of(), Limits.DEFAULT, TEMPORARY, LayerCache.NONE, 1)
                .read(this, Progress.NONE);
    }

    Compared compared(List<Package> packages, List<Finding> findings) throws IOException {
        return new Compared(
                name,
                null,
                -1,
                config,
                merged(),
                Inventory.of(null, packages),
                findings,
                List.of());
    }

    @Override
    public @Nullable Digest manifestDigest() {
        return null;
    }

    @Override
    public List<String> references() {
        return List.of();
    }

    @Override
    public void close() {}

    private static final class TarLayer implements Layer {
        private final byte[] tar;

        TarLayer(byte[] tar) {
            this.tar = tar;
        }

        @Override
        public Digest diffId() {
            return Digest.sha256(tar);
        }

        @Override
        public long size() {
            return tar.length;
        }

        @Override
        public String createdBy() {
            return "";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(tar);
        }
    }
}
