package dev.lazaret.advisories.cvss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The metrics of one CVSS version: names, allowed values, and which belong together.
 *
 * @param values allowed values by metric name
 * @param groups metric names in the specification's order; the first group is mandatory
 * @param ordered the specification fixes the order of metrics
 * @param wholeGroups an optional group is given whole or not at all
 */
record MetricTable(
        Map<String, Set<String>> values,
        List<List<String>> groups,
        boolean ordered,
        boolean wholeGroups) {

    /** Each group reads {@code NAME:V,V NAME:V,V}. */
    static MetricTable of(boolean ordered, boolean wholeGroups, String... groups) {
        Map<String, Set<String>> values = new HashMap<>();
        List<List<String>> names = new ArrayList<>();
        for (String group : groups) {
            List<String> members = new ArrayList<>();
            for (String metric : group.split(" ", -1)) {
                int colon = metric.indexOf(':');
                String name = metric.substring(0, colon);
                members.add(name);
                values.put(name, Set.of(metric.substring(colon + 1).split(",", -1)));
            }
            names.add(List.copyOf(members));
        }
        return new MetricTable(Map.copyOf(values), List.copyOf(names), ordered, wholeGroups);
    }

    /** The metrics of a vector without its prefix; empty when it breaks a rule of the table. */
    Optional<Map<String, String>> read(String body) {
        Map<String, String> metrics = new HashMap<>();
        int last = -1;
        for (String part : body.split("/", -1)) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                return Optional.empty();
            }
            String name = part.substring(0, colon);
            String value = part.substring(colon + 1);
            Set<String> allowed = values.get(name);
            if (allowed == null
                    || !allowed.contains(value)
                    || metrics.putIfAbsent(name, value) != null) {
                return Optional.empty();
            }
            int position = position(name);
            if (ordered && position < last) {
                return Optional.empty();
            }
            last = position;
        }
        return isComplete(metrics) ? Optional.of(metrics) : Optional.empty();
    }

    private int position(String name) {
        int before = 0;
        for (List<String> group : groups) {
            int index = group.indexOf(name);
            if (index >= 0) {
                return before + index;
            }
            before += group.size();
        }
        return before;
    }

    private boolean isComplete(Map<String, String> metrics) {
        if (!metrics.keySet().containsAll(groups.getFirst())) {
            return false;
        }
        return !wholeGroups
                || groups.stream()
                        .allMatch(group ->
                                metrics.keySet().containsAll(group)
                                        || group.stream().noneMatch(metrics::containsKey));
    }
}
