package dev.lazaret.base;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One step of the smallest set of upgrades that clears a layer: take this package to that version.
 *
 * @param layer the layer whose instruction must change, null outside images
 * @param packageName what a person upgrades: for an OS package its source package's binaries go
 *     together and are named in {@code members}
 * @param purlType package type, tells which package manager does it
 * @param from installed version
 * @param to lowest version that clears {@code clears}; empty when only removal would
 * @param members binary packages that move together, sorted
 * @param clears vulnerability ids this step clears, sorted
 */
public record Upgrade(
        @Nullable Digest layer,
        String packageName,
        String purlType,
        String from,
        String to,
        List<String> members,
        List<String> clears) {

    public Upgrade {
        members = members.stream().sorted().toList();
        clears = clears.stream().sorted().toList();
    }
}
