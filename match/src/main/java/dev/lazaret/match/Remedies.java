package dev.lazaret.match;

import dev.lazaret.base.Package;

/** Words for what to do about a vulnerable package. */
final class Remedies {

    private Remedies() {}

    /** One or two sentences. */
    static String of(Package component, String fixedIn) {
        String type = component.purl().type();
        if (fixedIn.isEmpty()) {
            return "No fixed version of "
                    + component.name()
                    + " is known: remove it if it is not needed, or accept the risk in a waiver.";
        }
        return switch (type) {
            case "apk" -> os("apk upgrade " + component.name(), component, fixedIn);
            case "deb" -> deb(component, fixedIn);
            case "rpm" -> os("dnf upgrade " + component.name(), component, fixedIn);
            default -> language(component, fixedIn);
        };
    }

    private static String deb(Package component, String fixedIn) {
        if (fixedIn.contains("esm") && !component.version().contains("esm")) {
            return "Upgrade %s to %s, which only Ubuntu Pro has (pro attach), or move to a release that is still supported for everybody."
                    .formatted(component.name(), fixedIn);
        }
        return os("apt-get install --only-upgrade " + component.name(), component, fixedIn);
    }

    private static String os(String command, Package component, String fixedIn) {
        return "Upgrade %s to %s: %s, or rebuild on a newer base image if that brought it."
                .formatted(component.name(), fixedIn, command);
    }

    private static String language(Package component, String fixedIn) {
        String name = component.name();
        if (component.path().contains("!/")) {
            return "Upgrade %s to %s; it lies inside %s, which must be built anew with it."
                    .formatted(name, fixedIn, component.path());
        }
        return switch (component.purl().type()) {
            case "golang" -> go(name, fixedIn);
            case "cargo" -> "Upgrade %s to %s and build again.".formatted(name, fixedIn);
            default -> "Upgrade %s to %s.".formatted(name, fixedIn);
        };
    }

    /** Go itself is two modules to its advisories: the library and the tools. */
    private static String go(String module, String fixedIn) {
        // 1.21.0-0 is before every candidate of 1.21.0; that one fixes it
        String release =
                fixedIn.endsWith("-0") ? fixedIn.substring(0, fixedIn.length() - 2) : fixedIn;
        String number = release.startsWith("v") ? release.substring(1) : release;
        return switch (module) {
            case "stdlib" -> "Build again with Go " + number + " or newer.";
            case "toolchain" -> "Install Go " + number + " or newer.";
            default ->
                    "Upgrade %s to %s (go get %s@v%s) and build again."
                            .formatted(module, release, module, number);
        };
    }
}
