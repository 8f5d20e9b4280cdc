package dev.lazaret.inventory.ecosystems;

import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.util.Locale;

/** Whether an examiner wants a file, as the layer pass decides it. */
final class Wanted {

    private Wanted() {}

    static boolean by(Examiner examiner, FileEntry file) {
        Selection selection = examiner.selection();
        String lower = file.fileName().toLowerCase(Locale.ROOT);
        boolean selected =
                selection.fileNames().contains(file.fileName())
                        || selection.directories().contains(file.directory())
                        || selection.suffixes().stream().anyMatch(lower::endsWith);
        return selected && examiner.accepts(file);
    }
}
