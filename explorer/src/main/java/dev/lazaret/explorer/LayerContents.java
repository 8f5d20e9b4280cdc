package dev.lazaret.explorer;

import dev.lazaret.base.Limits;
import dev.lazaret.explorer.model.Content;
import dev.lazaret.explorer.model.ContentSource;
import dev.lazaret.explorer.model.Wanted;
import dev.lazaret.layers.EntryType;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.LayerFile;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.oci.Layer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Reads the first bytes of files from the layers of an open image. */
final class LayerContents implements ContentSource {

    private static final int LINKS_MAX = 40;

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
        Wanted stored = stored(wanted);
        if (stored == null) {
            to.accept(new Content.Unreadable("it is a hard link to a file that no layer has"));
            return;
        }
        AtomicBoolean found = new AtomicBoolean();
        LayerFile.read(
                layers.get(stored.layer()),
                stored.path(),
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

    /** Where a hard link's content is stored: here, or in the nearest layer below. */
    private @Nullable Wanted stored(Wanted wanted) {
        int layer = wanted.layer();
        String path = wanted.path();
        for (int i = 0; i < LINKS_MAX; i++) {
            FileEntry entry = entry(layer, path);
            while (entry == null && layer > 0) {
                layer--;
                entry = entry(layer, path);
            }
            if (entry == null) {
                return null;
            }
            if (entry.type() != EntryType.HARDLINK) {
                return entry.type() == EntryType.FILE ? new Wanted(layer, path) : null;
            }
            path = entry.linkTarget();
        }
        return null;
    }

    private @Nullable FileEntry entry(int layer, String path) {
        return merged.layers().get(layer).files().find(path);
    }
}
