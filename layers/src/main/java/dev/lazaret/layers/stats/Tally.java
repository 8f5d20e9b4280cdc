package dev.lazaret.layers.stats;

import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.stats.PathHistory.Copy;
import dev.lazaret.layers.stats.PathHistory.Step;
import dev.lazaret.layers.tar.EntryType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Adds up the histories of all paths. */
final class Tally implements Consumer<PathHistory> {

    private final List<LayerTally> layers = new ArrayList<>();
    private final Largest<WastedPath> wasted;
    private final Largest<HiddenFile> hidden;
    private long smallestCopies;
    private long allCopies;
    private long wastedBytes;
    private long hiddenBytes;

    Tally(int layerCount, int listMax) {
        for (int i = 0; i < layerCount; i++) {
            layers.add(new LayerTally());
        }
        wasted = new Largest<>(WastedPath.ORDER, listMax);
        hidden = new Largest<>(HiddenFile.ORDER, listMax);
    }

    @Override
    public void accept(PathHistory history) {
        countCopies(history);
        List<Step> steps = history.steps();
        for (int i = 0; i < steps.size(); i++) {
            layers.get(steps.get(i).layer()).count(steps.get(i));
            if (i + 1 < steps.size()) {
                countHidden(steps.get(i), steps.get(i + 1));
            }
        }
    }

    private void countCopies(PathHistory history) {
        List<Copy> copies = history.copies();
        if (copies.isEmpty()) {
            return;
        }
        long smallest = Long.MAX_VALUE;
        long sum = 0;
        for (Copy copy : copies) {
            smallest = Math.min(smallest, copy.bytes());
            sum += copy.bytes();
        }
        smallestCopies += smallest;
        allCopies += sum;
        if (copies.size() > 1) {
            wastedBytes += sum;
            copies.forEach(copy -> layers.get(copy.layer()).wastedBytes += copy.bytes());
            wasted.add(new WastedPath(history.path(), copies.size(), sum));
        }
    }

    private void countHidden(Step step, Step next) {
        FileEntry entry = step.entry();
        if (entry != null && entry.type() == EntryType.FILE) {
            layers.get(step.layer()).hiddenBytes += entry.size();
            hiddenBytes += entry.size();
            hidden.add(new HiddenFile(step.layer(), entry, next.layer(), next.change()));
        }
    }

    ImageStatistics statistics() {
        long bytes = layers.stream().mapToLong(layer -> layer.bytes).sum();
        long lowest = layers.isEmpty() ? 0 : layers.getFirst().bytes;
        return new ImageStatistics(
                layers.stream().map(LayerTally::statistics).toList(),
                bytes,
                bytes - lowest,
                allCopies == 0 ? 1 : (double) smallestCopies / allCopies,
                wastedBytes,
                hiddenBytes,
                wasted.seen(),
                hidden.seen(),
                wasted.sorted(),
                hidden.sorted());
    }

    private static final class LayerTally {
        private long bytes;
        private int paths;
        private int added;
        private int changed;
        private int removed;
        private long wastedBytes;
        private long hiddenBytes;

        void count(Step step) {
            FileEntry entry = step.entry();
            if (entry != null) {
                paths++;
                bytes += entry.size();
            }
            switch (step.change()) {
                case ADDED -> added++;
                case CHANGED -> changed++;
                case REMOVED -> removed++;
                case SAME -> {}
            }
        }

        LayerStatistics statistics() {
            return new LayerStatistics(
                    bytes, paths, added, changed, removed, wastedBytes, hiddenBytes);
        }
    }
}
