package dev.lazaret.advisories.cvss;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The numbers that a specification gives to metric values, by {@code metric:value}. */
record Weights(Map<String, Double> byValue) {

    /** Each line reads {@code METRIC VALUE=NUMBER VALUE=NUMBER}. */
    static Weights of(String... lines) {
        Map<String, Double> weights = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ", -1);
            for (int i = 1; i < parts.length; i++) {
                int equals = parts[i].indexOf('=');
                weights.put(
                        parts[0] + ":" + parts[i].substring(0, equals),
                        Double.valueOf(parts[i].substring(equals + 1)));
            }
        }
        return new Weights(Map.copyOf(weights));
    }

    /** The weight of a metric that the vector has. */
    double of(Map<String, String> metrics, String metric) {
        return of(metrics, metric, "X");
    }

    /** The weight of a metric, or of its "not defined" value when the vector lacks it. */
    double of(Map<String, String> metrics, String metric, String whenAbsent) {
        return value(metric, metrics.getOrDefault(metric, whenAbsent));
    }

    /** The weight of one value. */
    double value(String metric, String value) {
        return Objects.requireNonNull(
                byValue.get(metric + ":" + value), () -> metric + ":" + value);
    }
}
