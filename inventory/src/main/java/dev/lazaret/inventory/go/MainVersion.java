package dev.lazaret.inventory.go;

import dev.lazaret.base.Package.Confidence;

/**
 * The version of the program itself, which until Go 1.24 is mostly {@code (devel)}.
 *
 * @param version empty when nothing says it
 */
record MainVersion(String version, Confidence confidence) {

    private static final int COMMIT_CHARS = 12;

    /** From the main module's version, else the linker's variables, else the commit. */
    static MainVersion of(ModuleText text, Module main) {
        if (!main.release().isEmpty()) {
            return new MainVersion(main.release(), Confidence.HIGH);
        }
        String stamped = LinkerVersion.of(text.setting("-ldflags"), main.path());
        return stamped.isEmpty()
                ? new MainVersion(pseudo(text), Confidence.MEDIUM)
                : new MainVersion(prefixed(stamped), Confidence.MEDIUM);
    }

    /** The version unless it is made from a commit and names no release. */
    String tag() {
        return version.startsWith("v0.0.0-") ? "" : version;
    }

    private static String prefixed(String version) {
        return version.startsWith("v") ? version : "v" + version;
    }

    /** A pseudo-version as {@code go mod} makes it where no tag precedes the commit. */
    private static String pseudo(ModuleText text) {
        String commit = text.setting("vcs.revision");
        String digits = digits(text.setting("vcs.time"));
        if (commit.length() < COMMIT_CHARS || digits.length() < 14) {
            return "";
        }
        return "v0.0.0-" + digits.substring(0, 14) + "-" + commit.substring(0, COMMIT_CHARS);
    }

    private static String digits(String time) {
        StringBuilder digits = new StringBuilder();
        time.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
