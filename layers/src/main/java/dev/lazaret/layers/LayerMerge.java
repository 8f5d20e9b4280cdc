package dev.lazaret.layers;

import dev.lazaret.base.Gap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lays the facts of layers over each other. */
public final class LayerMerge {

    private LayerMerge() {}

    /** The merged image of these layers, lowest first. */
    public static MergedImage of(List<LayerFacts> layers) {
        LayeredTree tree = new LayeredTree(layers.stream().map(LayerFacts::files).toList());
        List<MergedImage.Placed> live = new ArrayList<>();
        List<MergedImage.Placed> recoverable = new ArrayList<>();
        List<Set<String>> linked = linkedFromAbove(layers, tree);
        for (int i = 0; i < layers.size(); i++) {
            String path = null;
            boolean visible = false;
            for (Observation observation : layers.get(i).observations()) {
                if (!observation.path().equals(path)) {
                    path = observation.path();
                    visible = isVisible(path, i, tree) || linked.get(i).contains(path);
                }
                (visible ? live : recoverable).add(new MergedImage.Placed(i, observation));
            }
        }
        return new MergedImage(layers, live, recoverable, tree, gaps(layers));
    }

    private static boolean isVisible(String path, int layer, LayeredTree tree) {
        FileTree.Node node = tree.find(path);
        return node != null && node.layerIndex() == layer;
    }

    /** Per layer, files that live on under a hard link of an upper layer though they are hidden. */
    private static List<Set<String>> linkedFromAbove(List<LayerFacts> layers, LayeredTree tree) {
        List<Set<String>> linked = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            linked.add(new HashSet<>());
            if (i > 0 && layers.get(i).files() instanceof PackedFileTable table) {
                for (String link : table.hardLinks().strings()) {
                    FileEntry entry = table.find(link);
                    if (entry == null
                            || table.find(entry.linkTarget()) != null
                            || !isVisible(link, i, tree)) {
                        continue;
                    }
                    FileTree.Node target = tree.findBelow(entry.linkTarget(), i);
                    if (target != null) {
                        linked.get(target.layerIndex()).add(target.entry().path());
                    }
                }
            }
        }
        return linked;
    }

    private static List<Gap> gaps(List<LayerFacts> layers) {
        TreeSet<Gap> gaps = new TreeSet<>();
        layers.forEach(layer -> gaps.addAll(layer.gaps()));
        return List.copyOf(gaps);
    }
}
