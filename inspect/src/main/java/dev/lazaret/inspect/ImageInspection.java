package dev.lazaret.inspect;

import dev.lazaret.base.Finding;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.TreeRule;
import dev.lazaret.layers.FileTree;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds an image against all rules that need more than one file. What examiners found in single
 * files already lies in the layers' facts and is not repeated.
 */
public final class ImageInspection {

    private ImageInspection() {}

    /** All findings in {@link Finding#ORDER}; the tree is walked once. */
    public static List<Finding> inspect(InspectedImage image) {
        List<FindingList> lists = new ArrayList<>();
        for (ImageRule rule : ImageRules.image()) {
            FindingList list = new FindingList(rule.rule());
            rule.check(image, list);
            lists.add(list);
        }
        walk(image, lists);
        return lists.stream()
                .flatMap(list -> list.findings().stream())
                .sorted(Finding.ORDER)
                .toList();
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
