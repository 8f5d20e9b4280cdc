package dev.lazaret.oci;

import dev.lazaret.base.Digest;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The image configuration (OCI image specification, config.md) as far as rooms look at it.
 *
 * @param digest digest of the configuration blob; null for root file systems
 * @param raw the blob itself, for rooms that need more and for rewriting; empty when there is none
 * @param created RFC 3339 instant as stated, empty when not
 * @param user {@code User}, empty means root
 * @param healthcheck {@code Healthcheck.Test}, empty when there is none
 */
public record ImageConfig(
        @Nullable Digest digest,
        String raw,
        Platform platform,
        String created,
        String user,
        List<String> env,
        List<String> entrypoint,
        List<String> command,
        String workingDirectory,
        List<String> exposedPorts,
        List<String> volumes,
        SortedMap<String, String> labels,
        List<String> healthcheck,
        String stopSignal,
        List<History> history,
        List<Digest> diffIds) {

    /** One history entry; an empty layer has no tar. */
    public record History(String created, String createdBy, String comment, boolean emptyLayer) {}

    public ImageConfig {
        env = List.copyOf(env);
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        exposedPorts = List.copyOf(exposedPorts);
        volumes = List.copyOf(volumes);
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        healthcheck = List.copyOf(healthcheck);
        history = List.copyOf(history);
        diffIds = List.copyOf(diffIds);
    }

    /** The same, started otherwise; the raw document is left as it is. */
    public ImageConfig startedBy(List<String> otherEntrypoint, List<String> otherCommand) {
        return new ImageConfig(
                digest,
                raw,
                platform,
                created,
                user,
                env,
                otherEntrypoint,
                otherCommand,
                workingDirectory,
                exposedPorts,
                volumes,
                labels,
                healthcheck,
                stopSignal,
                history,
                diffIds);
    }

    /** What a directory is: no configuration at all. */
    public static ImageConfig none(Platform platform) {
        return new ImageConfig(
                null,
                "",
                platform,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                new TreeMap<>(Map.of()),
                List.of(),
                "",
                List.of(),
                List.of());
    }
}
