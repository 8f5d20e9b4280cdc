package dev.lazaret.inspect.surface;

import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How little an intruder would find to work with: 100 is an image with one program and nothing
 * else, 0 a workstation. Every point that is missing has a reason.
 *
 * @param score 0 to 100, more is better
 * @param reasons what cost how many points, most first
 * @param merits what is not there, and so cost nothing
 */
public record AttackSurface(int score, List<String> reasons, List<String> merits) {

    private static final SortedMap<String, Integer> COSTS =
            new TreeMap<>(
                    Map.of(
                            "shell", 15,
                            "package-manager", 15,
                            "network-tool", 10,
                            "remote-login", 15,
                            "compiler", 15,
                            "debugger", 10,
                            "privilege-tool", 5));

    private static final int ROOT_COST = 10;
    private static final int PACKAGES_COST_MAX = 10;
    private static final int PACKAGES_PER_POINT = 20;
    private static final int SETUID_COST = 5;

    public AttackSurface {
        reasons = List.copyOf(reasons);
        merits = List.copyOf(merits);
    }

    /** Measures an image in one walk over its tree. */
    public static AttackSurface of(InspectedImage image) {
        Map<String, Integer> tools = new TreeMap<>();
        int setuid = 0;
        for (FileTree.Node node : image.tree().nodes()) {
            FileEntry file = node.entry();
            String kind = Tools.kind(file);
            if (kind != null) {
                tools.merge(kind, 1, Integer::sum);
            }
            if (file.type() == EntryType.FILE && (file.mode() & 06000) != 0 && file.executable()) {
                setuid++;
            }
        }
        List<Cost> costs = new ArrayList<>();
        COSTS.forEach((kind, points) -> {
            String words = kind.replace('-', ' ');
            int count = tools.getOrDefault(kind, 0);
            costs.add(new Cost(count > 0 ? points : 0, words + ": " + count, "no " + words));
        });
        costs.add(
                new Cost(
                        setuid > 0 ? SETUID_COST : 0,
                        "setuid and setgid programs: " + setuid,
                        "no setuid or setgid program"));
        if (image.configured()) {
            costs.add(
                    new Cost(
                            isRoot(image) ? ROOT_COST : 0,
                            "starts as root",
                            "does not start as root"));
        }
        int packages = image.packages().size();
        costs.add(
                new Cost(
                        Math.min(PACKAGES_COST_MAX, packages / PACKAGES_PER_POINT),
                        "packages: " + packages,
                        "few packages"));
        return of(costs);
    }

    private static AttackSurface of(List<Cost> costs) {
        List<Cost> paid =
                costs.stream()
                        .filter(cost -> cost.points() > 0)
                        .sorted((a, b) -> Integer.compare(b.points(), a.points()))
                        .toList();
        int lost = paid.stream().mapToInt(Cost::points).sum();
        return new AttackSurface(
                Math.max(0, 100 - lost),
                paid.stream().map(cost -> "-" + cost.points() + " " + cost.what()).toList(),
                costs.stream().filter(cost -> cost.points() == 0).map(Cost::merit).toList());
    }

    private static boolean isRoot(InspectedImage image) {
        String user = image.config().user();
        return user.isEmpty() || user.equals("root") || user.equals("0") || user.startsWith("0:");
    }

    private record Cost(int points, String what, String merit) {}
}
