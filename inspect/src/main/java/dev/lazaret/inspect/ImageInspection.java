package dev.lazaret.inspect;

import dev.lazaret.base.Finding;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.TreeRule;
import dev.lazaret.layers.FileTree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds an image against all rules, those of examiners about single files among them. */
public final class ImageInspection {

    private ImageInspection() {}

    /**
     * All findings in {@link Finding#ORDER}; the tree is walked once. A root file system is not
     * asked for a configuration it cannot have.
     */
    public static List<Finding> inspect(InspectedImage image) {
        List<FindingList> lists = new ArrayList<>();
        if (image.configured()) {
            check(ImageRules.configuration(), image, lists);
        }
        check(ImageRules.content(), image, lists);
        walk(image, lists);
        return Stream.concat(
                        LayerFindings.of(image).stream(),
                        lists.stream().flatMap(list -> list.findings().stream()))
                .sorted(Finding.ORDER)
                .toList();
    }

    private static void check(
            List<ImageRule> rules, InspectedImage image, List<FindingList> lists) {
        for (ImageRule rule : rules) {
            FindingList list = new FindingList(rule.rule());
            rule.check(image, list);
            lists.add(list);
        }
    }

    private static void walk(InspectedImage image, List<FindingList> lists) {
        List<TreeRule.Visitor> visitors = new ArrayList<>();
        for (TreeRule rule : ImageRules.tree()) {
            FindingList list = new FindingList(rule.rule());
            visitors.add(rule.start(image, list));
            lists.add(list);
        }
        for (FileTree.Node node : image.tree().nodes()) {
            for (TreeRule.Visitor visitor : visitors) {
                visitor.visit(node);
            }
        }
        visitors.forEach(TreeRule.Visitor::end);
    }
}
