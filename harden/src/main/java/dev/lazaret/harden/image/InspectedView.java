package dev.lazaret.harden.image;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Limits;
import dev.lazaret.harden.Change;
import dev.lazaret.harden.FileContent;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.Keep;
import dev.lazaret.harden.Reachability;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.StoredEntry;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An unpacked image that was read once by all examiners. */
public final class InspectedView implements ImageView, Closeable {

    private final UnpackedImage unpacked;
    private final InspectedImage image;
    private final Inventory inventory;
    private final List<Finding> findings;
    private final Limits limits;
    private final Reachability reachability;
    private @Nullable Keep keep;

    InspectedView(
            UnpackedImage unpacked,
            InspectedImage image,
            Inventory inventory,
            List<Finding> findings,
            Limits limits,
            Reachability reachability) {
        this.unpacked = unpacked;
        this.image = image;
        this.inventory = inventory;
        this.findings = List.copyOf(findings);
        this.limits = limits;
        this.reachability = reachability;
    }

    /** The layers to rewrite. */
    public UnpackedImage unpacked() {
        return unpacked;
    }

    @Override
    public Optional<Digest> manifestDigest() {
        return Optional.ofNullable(unpacked.manifestDigest());
    }

    @Override
    public InspectedImage image() {
        return image;
    }

    @Override
    public Inventory inventory() {
        return inventory;
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Keep keep() throws IOException {
        Keep known = keep;
        if (known == null) {
            known = reachability.of(this);
            keep = known;
        }
        return known;
    }

    @Override
    public Path temporary() {
        return unpacked.directory();
    }

    @Override
    public ImageView startedBy(Change.SetCommand command) {
        return new InspectedView(
                unpacked,
                image.with(config().startedBy(command.entrypoint(), command.command())),
                inventory,
                findings,
                limits,
                reachability);
    }

    @Override
    public Optional<FileContent> content(String path) throws IOException {
        String real = tree().resolve(path);
        FileTree.Node node = real == null ? null : tree().find(real);
        FileTree.Node file = node == null ? null : LinkTargets.file(image.merged().layers(), node);
        if (file == null || file.entry().type() != EntryType.FILE) {
            return Optional.empty();
        }
        UnpackedLayer layer = unpacked.unpacked().get(file.layerIndex());
        StoredEntry entry = layer.entry(file.entry().path());
        return Optional.of(new StoredContent(layer, entry, file.entry().size()));
    }

    /** Closes and deletes what was unpacked. */
    @Override
    public void close() throws IOException {
        unpacked.close();
    }
}
