package dev.lazaret.inventory.go;

/**
 * What the Go linker leaves in a program.
 *
 * @param goVersion as {@code runtime.Version()} says it: {@code go1.22.3}
 * @param modules lines of {@code debug.BuildInfo}, empty when built without modules
 */
record BuildInfo(String goVersion, String modules) {}
