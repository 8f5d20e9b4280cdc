package dev.lazaret.layers.bench;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Limits;
import dev.lazaret.layers.ImagePass;
import dev.lazaret.layers.LayerCache;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.Progress;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.Platform;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads layer files as one image, without examiners, some times over and prints the seconds of each
 * run; compare with {@code gzip -dc FILE >/dev/null} and {@code igzip -dc FILE >/dev/null}.
 *
 * <p>Arguments: parallelism, runs, layer files.
 */
final class PassBench {

    private PassBench() {}

    @SuppressWarnings("SystemOut") // a program of its own
    public static void main(String[] arguments) throws IOException {
        int parallelism = Integer.parseInt(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        List<Layer> layers = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            layers.add(new FileLayer(Path.of(arguments[i])));
        }
        Path temp = Path.of(System.getProperty("java.io.tmpdir"));
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            MergedImage merged =
                    new ImagePass(List.of(), Limits.DEFAULT, temp, LayerCache.NONE, parallelism)
                            .read(new FileImage(layers), Progress.NONE);
            double seconds = (System.nanoTime() - start) / 1e9;
            int files = merged.layers().stream().mapToInt(l -> l.files().size()).sum();
            System.out.printf("%.3f s, %d paths, gaps %s%n", seconds, files, merged.gaps());
        }
    }

    private record FileLayer(Path file) implements Layer {
        @Override
        public @Nullable Digest diffId() {
            return null;
        }

        @Override
        public long size() {
            try {
                return Files.size(file);
            } catch (IOException e) {
                return -1;
            }
        }

        @Override
        public String createdBy() {
            return "";
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    private record FileImage(List<Layer> layers) implements Image {
        @Override
        public String name() {
            return "bench";
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
        public ImageConfig config() {
            return ImageConfig.none(new Platform("linux", "amd64", ""));
        }

        @Override
        public void close() {}
    }
}
