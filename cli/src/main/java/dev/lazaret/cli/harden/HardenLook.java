package dev.lazaret.cli.harden;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.base.ChainIds;
import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.cli.db.Databases;
import dev.lazaret.cli.session.Session;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.harden.image.ImageLook;
import dev.lazaret.harden.image.InspectedView;
import dev.lazaret.harden.reach.EntryPointWalk;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.layers.Progress;
import dev.lazaret.oci.Image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at the image before and after in the same way, so that the two can be compared.
 *
 * @param bases names of known base images by their topmost chain ID
 */
record HardenLook(
        Shell shell,
        Session session,
        Databases databases,
        int parallel,
        Map<Digest, String> bases) {

    HardenLook {
        bases = Collections.unmodifiableMap(new LinkedHashMap<>(bases));
    }

    /**
     * Unpacks and looks.
     *
     * @param folder of the session's directory, made for it
     */
    InspectedView at(Image image, String folder) throws IOException {
        Path directory = Files.createDirectory(session.temporary().resolve(folder));
        Progress progress = folder.equals("before") ? session.progress() : Progress.NONE;
        return new ImageLook(
                        directory,
                        session.open().limits(),
                        session.cache(),
                        Math.max(1, parallel),
                        progress,
                        LocalDate.ofInstant(shell.clock().instant(), ZoneOffset.UTC),
                        new EntryPointWalk(List.of()),
                        this::vulnerabilities,
                        bases)
                .at(image);
    }

    /** Whether the image has the layers of a base that was named. */
    boolean isBuiltOnNamed(InspectedView view) {
        int layers = view.image().baseLayers();
        List<Digest> chain = ChainIds.of(view.config().diffIds());
        return layers > 0 && layers <= chain.size() && bases.containsKey(chain.get(layers - 1));
    }

    private List<Finding> vulnerabilities(Inventory inventory) throws IOException {
        try {
            return List.copyOf(databases.lookup().of(inventory).findings());
        } catch (DatabaseException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
