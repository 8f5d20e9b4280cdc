package dev.lazaret.inspect.surface;

import dev.lazaret.base.Location;
import dev.lazaret.base.Rule;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.TreeRule;
import dev.lazaret.layers.FileTree;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rule about one kind of tool: one finding for each layer that brings some, naming them.
 *
 * @param kind first cell of the table {@code tools.tsv}
 */
record ToolRule(Rule rule, String kind) implements TreeRule {

    private static final int NAMED_MAX = 20;

    @Override
    public Visitor start(InspectedImage image, FindingList to) {
        return new Tally(image, to);
    }

    private final class Tally implements Visitor {
        private final InspectedImage image;
        private final FindingList to;
        private final SortedMap<Integer, List<String>> pathsByLayer = new TreeMap<>();

        Tally(InspectedImage image, FindingList to) {
            this.image = image;
            this.to = to;
        }

        @Override
        public void visit(FileTree.Node node) {
            if (kind.equals(Tools.kind(node.entry()))) {
                pathsByLayer
                        .computeIfAbsent(node.layerIndex(), layer -> new ArrayList<>())
                        .add(node.entry().path());
            }
        }

        @Override
        public void end() {
            pathsByLayer.forEach((layer, paths) -> {
                String more =
                        paths.size() > NAMED_MAX
                                ? " and " + (paths.size() - NAMED_MAX) + " more"
                                : "";
                to.file(
                        Location.file(image.layer(layer), paths.getFirst()),
                        String.join(", ", paths.subList(0, Math.min(NAMED_MAX, paths.size())))
                                + more);
            });
        }
    }
}
