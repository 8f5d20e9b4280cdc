package dev.lazaret.layers;

import dev.lazaret.layers.tar.CleanPath;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A regular file and the layer whose archive holds its bytes.
 *
 * @param layer index, 0 is the lowest
 */
public record StoredFile(int layer, FileEntry entry) {

    private static final int LINKS_MAX = 40;

    /**
     * What a container sees at a path: symbolic links are followed inside the image's root, hard
     * links to where the bytes lie.
     *
     * @throws ExtractionException if that is no regular file
     */
    public static StoredFile visible(MergedImage image, String path) throws ExtractionException {
        String clean = clean(path);
        String resolved = image.tree().resolve(clean);
        FileTree.Node node = image.tree().find(resolved == null ? clean : resolved);
        if (node == null) {
            throw new ExtractionException(path, "no container sees it" + shippedBy(image, clean));
        }
        return regular(image, path, node.layerIndex(), node.entry());
    }

    /**
     * What one layer writes at a path, whatever other layers do with it.
     *
     * @throws ExtractionException if that is no regular file
     */
    public static StoredFile inLayer(MergedImage image, String path, int layer)
            throws ExtractionException {
        String clean = clean(path);
        FileEntry entry = image.layers().get(layer).files().find(clean);
        if (entry == null) {
            throw new ExtractionException(
                    path, "layer " + (layer + 1) + " does not write it" + shippedBy(image, clean));
        }
        return regular(image, path, layer, entry);
    }

    private static String clean(String path) throws ExtractionException {
        String clean = CleanPath.of(path);
        if (clean == null) {
            throw new ExtractionException(path, "the path leaves the image's root");
        }
        return clean;
    }

    private static String shippedBy(MergedImage image, String path) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < image.layers().size(); i++) {
            if (image.layers().get(i).files().find(path) != null) {
                numbers.add(String.valueOf(i + 1));
            }
        }
        return numbers.isEmpty()
                ? " and no layer ships it"
                : "; shipped by layer " + String.join(", ", numbers) + ": say which with --layer";
    }

    private static StoredFile regular(MergedImage image, String path, int layer, FileEntry entry)
            throws ExtractionException {
        StoredFile at = new StoredFile(layer, entry);
        for (int i = 0; i < LINKS_MAX && at.entry.type() == EntryType.HARDLINK; i++) {
            StoredFile target = target(image, at);
            if (target == null) {
                throw new ExtractionException(
                        path,
                        "it is a hard link to '" + at.entry.linkTarget() + "', which is gone");
            }
            at = target;
        }
        return switch (at.entry.type()) {
            case FILE -> at;
            case SYMLINK ->
                    throw new ExtractionException(
                            path,
                            "it is a symbolic link to '"
                                    + at.entry.linkTarget()
                                    + "'; extract that instead");
            case DIRECTORY -> throw new ExtractionException(path, "it is a directory");
            case HARDLINK -> throw new ExtractionException(path, "its hard links form a loop");
            case CHARACTER_DEVICE, BLOCK_DEVICE, FIFO ->
                    throw new ExtractionException(path, "it is a device or a pipe");
        };
    }

    /** A hard link's target lies in its own layer or in what is visible below. */
    private static @Nullable StoredFile target(MergedImage image, StoredFile link) {
        String target = link.entry.linkTarget();
        for (int i = link.layer; i >= 0; i--) {
            FileTable table = image.layers().get(i).files();
            FileEntry entry = table.find(target);
            if (entry != null) {
                return new StoredFile(i, entry);
            }
            if (table.hides(target)) {
                return null;
            }
        }
        return null;
    }
}
