package dev.lazaret.lint.dockerfile.rules;

import java.util.Set;

/** The keys that name where a mount goes. */
final class MountTarget {

    static final Set<String> NAMES = Set.of("target", "dst", "destination");

    private MountTarget() {}
}
