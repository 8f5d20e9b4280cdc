package dev.lazaret.explorer;

import dev.lazaret.base.Limits;
import dev.lazaret.explorer.model.Content;
import dev.lazaret.explorer.model.ContentSource;
import dev.lazaret.explorer.model.Wanted;
import dev.lazaret.layers.ExtractionException;
import dev.lazaret.layers.LayerFile;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.StoredFile;
import dev.lazaret.oci.Layer;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Reads the first bytes of files from the layers of an open image. */
final class LayerContents implements ContentSource {

    private final List<Layer> layers;
    private final MergedImage merged;
    private final Limits limits;

    LayerContents(List<Layer> layers, MergedImage merged, Limits limits) {
        this.layers = List.copyOf(layers);
        this.merged = merged;
        this.limits = limits;
    }

    @Override
    public void read(Wanted wanted, Consumer<Content> to) throws IOException {
        StoredFile stored;
        try {
            stored = StoredFile.inLayer(merged, wanted.path(), wanted.layer());
        } catch (ExtractionException e) {
            to.accept(new Content.Unreadable("no layer has the bytes of this name any more"));
            return;
        }
        AtomicBoolean found = new AtomicBoolean();
        LayerFile.read(
                layers.get(stored.layer()),
                stored.entry().path(),
                limits,
                (file, content) -> {
                    byte[] head = content.readNBytes(Content.BYTES_MAX);
                    found.set(true);
                    to.accept(new Content.Head(head, file.size() > head.length));
                });
        if (!found.get()) {
            to.accept(new Content.Unreadable("the layer changed since it was read"));
        }
    }
}
