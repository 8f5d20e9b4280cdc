package dev.lazaret.inventory.go;

import org.jspecify.annotations.Nullable;

/**
 * A module line of build information.
 *
 * @param path module path
 * @param version as written: {@code v1.2.3}, {@code (devel)} or empty
 * @param sum {@code h1:} hash of {@code go.sum}, may be empty
 * @param replacement what was built in its place, null when it was itself
 */
@SuppressWarnings("JavaLangClash") // Go's own word; java.lang.Module is never meant here
record Module(String path, String version, String sum, @Nullable Module replacement) {

    /** The same module, built from something else. */
    Module replacedBy(Module other) {
        return new Module(path, version, sum, other);
    }

    /** A directory of the build machine, not a module that could be looked up. */
    boolean local() {
        return path.startsWith("./") || path.startsWith("../") || path.startsWith("/");
    }

    /** The version when it names a release or commit, else empty. */
    String release() {
        return version.equals("(devel)") ? "" : version;
    }
}
