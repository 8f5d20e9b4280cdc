package dev.lazaret.harden.rewrite;

import dev.lazaret.harden.image.InspectedView;
import dev.lazaret.harden.image.UnpackedLayer;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.ImageConfig.History;
import dev.lazaret.oci.write.NewImage;
import dev.lazaret.oci.write.NewLayer;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Makes the new image out of the old one and the changes. Layers that no change touches stay as
 * they are, byte for byte, so that they are still shared with other images.
 *
 * @param reference the name the new image carries, empty for none
 * @param epoch {@code SOURCE_DATE_EPOCH}: nothing in the image is younger; empty leaves times as
 *     they are
 */
public record Rewrite(InspectedView view, ChangeSet changes, String reference, OptionalLong epoch) {

    /** The new image; its layers are made when it is written, while the view is open. */
    public NewImage image() throws IOException {
        int count = layers().size();
        ImageConfig config = ConfigRewrite.of(view.config(), changes.config());
        List<History> history = NewHistory.of(config.history(), count);
        int from = Math.min(changes.squashFrom().orElse(count), count);
        boolean squashes = changes.squashFrom().isPresent() && count - from > 0;
        List<NewLayer> made = new ArrayList<>();
        for (int i = 0; i < (squashes ? from : count); i++) {
            made.add(layer(i));
        }
        String created = created(config.created());
        if (squashes) {
            made.add(made(new UpperLayers(view, changes, from)));
            history = count - from > 1 ? NewHistory.squashed(history, from, created) : history;
        } else if (!changes.additions().isEmpty()) {
            made.add(made(new Additions(Additions.of(view, changes))));
            history = NewHistory.added(history, created);
        }
        return new NewImage(reference, config, created, made, clamped(history));
    }

    private NewLayer layer(int index) throws IOException {
        OneLayer entries = new OneLayer(view, changes, index);
        if (entries.isTouched(epoch)) {
            return made(entries);
        }
        UnpackedLayer old = layers().get(index);
        boolean same = changes.compression() == null && old.source().diffId() != null;
        return same
                ? new NewLayer.Kept(old.createdBy(), old.source())
                : new NewLayer.Made(old.createdBy(), out -> Files.copy(old.file(), out));
    }

    private NewLayer made(Entries entries) {
        return new NewLayer.Made(
                NewHistory.CREATED_BY, new TreeTar(layers(), facts(), entries, epoch));
    }

    private List<UnpackedLayer> layers() {
        return view.unpacked().unpacked();
    }

    private List<LayerFacts> facts() {
        return view.image().merged().layers();
    }

    private List<History> clamped(List<History> history) {
        return history.stream()
                .map(entry ->
                        new History(
                                created(entry.created()),
                                entry.createdBy(),
                                entry.comment(),
                                entry.emptyLayer()))
                .toList();
    }

    /** The old time: the same image and plan give the same bytes on any day. */
    private String created(String stated) {
        if (stated.isEmpty() || epoch.isEmpty()) {
            return stated;
        }
        Instant latest = Instant.ofEpochSecond(epoch.getAsLong());
        try {
            return Instant.parse(stated).isAfter(latest) ? latest.toString() : stated;
        } catch (DateTimeParseException e) {
            return latest.toString();
        }
    }
}
