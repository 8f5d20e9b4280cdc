package dev.lazaret.diff;

import dev.lazaret.diff.ImageDiff.ConfigChange;
import dev.lazaret.oci.ImageConfig;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Compares what a container engine reads of a configuration; history and times do not count. */
final class ConfigComparison {

    private ConfigComparison() {}

    static List<ConfigChange> compare(
            ImageConfig before, ImageConfig after, UnaryOperator<String> mask) {
        SortedMap<String, String> left = values(before);
        SortedMap<String, String> right = values(after);
        TreeSet<String> keys = new TreeSet<>(left.keySet());
        keys.addAll(right.keySet());
        return keys.stream()
                .map(key ->
                        new ConfigChange(
                                key, left.getOrDefault(key, ""), right.getOrDefault(key, "")))
                .filter(change -> !change.before().equals(change.after()))
                .map(change ->
                        new ConfigChange(
                                change.key(),
                                mask.apply(change.before()),
                                mask.apply(change.after())))
                .toList();
    }

    private static SortedMap<String, String> values(ImageConfig config) {
        SortedMap<String, String> values = new TreeMap<>();
        values.put("platform", config.platform().toString());
        values.put("user", config.user());
        values.put("working directory", config.workingDirectory());
        values.put("entrypoint", list(config.entrypoint()));
        values.put("command", list(config.command()));
        values.put("healthcheck", list(config.healthcheck()));
        values.put("stop signal", config.stopSignal());
        config.exposedPorts().forEach(port -> values.put("port " + port, "exposed"));
        config.volumes().forEach(volume -> values.put("volume " + volume, "declared"));
        config.labels().forEach((name, value) -> values.put("label " + name, value));
        for (String variable : config.env()) {
            int equals = variable.indexOf('=');
            String name = equals < 0 ? variable : variable.substring(0, equals);
            values.put("env " + name, equals < 0 ? "" : variable.substring(equals + 1));
        }
        return values;
    }

    private static String list(List<String> words) {
        return words.isEmpty()
                ? ""
                : words.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }
}
