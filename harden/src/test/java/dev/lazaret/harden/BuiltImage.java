package dev.lazaret.harden;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Limits;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.OwnedFiles;
import dev.lazaret.inventory.Examiners;
import dev.lazaret.inventory.Inventories;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.LayerMerge;
import dev.lazaret.layers.LayerPass;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.Progress;
import dev.lazaret.layers.Selection;
import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.open.ImageSources;
import dev.lazaret.testkit.TarBuilder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** An image of one layer as a test states it, looked at as steps look at images. */
public final class BuiltImage implements ImageView {

    private final InspectedImage image;
    private final Map<String, byte[]> contents;

    private final Keep keep;

    private BuiltImage(InspectedImage image, Map<String, byte[]> contents, Keep keep) {
        this.image = image;
        this.contents = contents;
        this.keep = keep;
    }

    /** The same image, of which this must stay. */
    public BuiltImage keeping(Reachability reachability) throws IOException {
        return new BuiltImage(image, contents, reachability.of(this));
    }

    /** A real archive of one image; all its files are held in memory. */
    public static BuiltImage read(Path dockerArchive, Path temporary) throws IOException {
        OpenOptions options = OpenOptions.of(Environment.empty(), temporary);
        ImageLocator locator = new ImageLocator.DockerArchive(dockerArchive, "");
        try (Image image = ImageSources.open(locator, options)) {
            return of(image.layers(), image.config());
        }
    }

    private static BuiltImage of(List<Layer> layers, ImageConfig config) throws IOException {
        Holding holding = new Holding();
        List<Examiner> examiners = new ArrayList<>(Examiners.all());
        examiners.add(holding);
        LayerPass pass = new LayerPass(examiners, Limits.DEFAULT, Path.of("target"));
        List<LayerFacts> facts = new ArrayList<>();
        for (Layer layer : layers) {
            facts.add(pass.read(layer, Progress.NONE));
        }
        MergedImage merged = LayerMerge.of(facts);
        InspectedImage inspected =
                new InspectedImage(
                        List.of(),
                        config,
                        null,
                        merged,
                        OwnedFiles.of(merged),
                        null,
                        List.of(),
                        LocalDate.EPOCH,
                        0);
        return new BuiltImage(inspected, holding.contents, Keep.NOTHING);
    }

    /** Keeps every file's bytes. */
    private static final class Holding implements Examiner {
        private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

        @Override
        public String id() {
            return "test/holding";
        }

        @Override
        public Selection selection() {
            return Selection.magics(Selection.Magic.ANY);
        }

        @Override
        public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
            contents.put(file.path(), content.bytes(1 << 28));
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public InspectedImage image() {
        return image;
    }

    @Override
    public Inventory inventory() {
        return Inventories.ofImage(image.merged());
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
        return keep;
    }

    @Override
    public Optional<FileContent> content(String path) {
        String real = tree().resolve(path);
        FileTree.Node node = real == null ? null : tree().find(real);
        if (node == null) {
            return Optional.empty();
        }
        String link = node.entry().linkTarget();
        byte[] bytes = contents.get(link.isEmpty() ? node.entry().path() : link);
        return Optional.ofNullable(bytes).map(InMemory::new);
    }

    private static final class InMemory implements FileContent {
        private final byte[] content;

        InMemory(byte[] content) {
            this.content = content;
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public byte[] bytes(int bytesMax) throws IOException {
            if (content.length > bytesMax) {
                throw new HardenException("too large");
            }
            return content.clone();
        }

        @Override
        public byte[] head(int bytesMax) {
            return Arrays.copyOf(content, Math.min(bytesMax, content.length));
        }

        @Override
        public MemorySegment segment() {
            return MemorySegment.ofArray(content).asReadOnly();
        }
    }

    /** Collects files and configuration. */
    public static final class Builder {
        private final TarBuilder tar = new TarBuilder();
        private List<String> entrypoint = List.of();
        private List<String> command = List.of();
        private List<String> env = List.of();
        private List<String> healthcheck = List.of();
        private String directory = "";

        public Builder file(String path, String text) {
            return file(path, text.getBytes(StandardCharsets.UTF_8));
        }

        public Builder file(String path, byte[] bytes) {
            return file(path, 0644, bytes);
        }

        public Builder program(String path, byte[] bytes) {
            return file(path, 0755, bytes);
        }

        public Builder script(String path, String text) {
            return file(path, 0755, text.getBytes(StandardCharsets.UTF_8));
        }

        private Builder file(String path, int mode, byte[] bytes) {
            tar.file(path, mode, bytes);
            return this;
        }

        public Builder directory(String path) {
            tar.directory(path);
            return this;
        }

        public Builder symlink(String path, String target) {
            tar.symlink(path, target);
            return this;
        }

        public Builder entrypoint(String... words) {
            entrypoint = List.of(words);
            return this;
        }

        public Builder command(String... words) {
            command = List.of(words);
            return this;
        }

        public Builder env(String... variables) {
            env = List.of(variables);
            return this;
        }

        public Builder healthcheck(String... words) {
            healthcheck = List.of(words);
            return this;
        }

        public Builder workingDirectory(String path) {
            directory = path;
            return this;
        }

        public BuiltImage build() throws IOException {
            return of(List.of(new TarLayer(tar.build())), config());
        }

        private ImageConfig config() {
            return new ImageConfig(
                    null,
                    "",
                    new Platform("linux", "amd64", ""),
                    "",
                    "",
                    env,
                    entrypoint,
                    command,
                    directory,
                    List.of(),
                    List.of(),
                    new TreeMap<>(),
                    healthcheck,
                    "",
                    List.of(),
                    List.of());
        }
    }

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
