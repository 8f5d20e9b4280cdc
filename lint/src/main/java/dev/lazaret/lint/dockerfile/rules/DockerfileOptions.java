package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Limits;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a project asks of its Dockerfiles beyond what is asked of all.
 *
 * @param trustedRegistries hosts images may come from, {@code *.example.com} for all below one;
 *     empty allows any
 * @param labels keys every image must have, and what their values look like
 * @param strictLabels whether other labels are wrong
 * @param reportIgnores whether inline ignores are themselves reported
 * @param today decides whether an ignore with an end date still counts; null lets it count
 */
public record DockerfileOptions(
        List<String> trustedRegistries,
        Map<String, LabelKind> labels,
        boolean strictLabels,
        boolean reportIgnores,
        @Nullable LocalDate today,
        Limits limits) {

    /** Nothing more is asked. */
    public static final DockerfileOptions DEFAULT =
            new DockerfileOptions(List.of(), Map.of(), false, false, null, Limits.DEFAULT);

    public DockerfileOptions {
        trustedRegistries = List.copyOf(trustedRegistries);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }
}
