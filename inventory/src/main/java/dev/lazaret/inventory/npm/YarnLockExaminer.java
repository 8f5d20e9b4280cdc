package dev.lazaret.inventory.npm;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.TextFile;
import dev.lazaret.layers.Content;

import java.io.IOException;
import java.util.Set;

/**
 * {@code yarn.lock} of yarn 1 (its own format) and of yarn 2 and later (a subset of YAML): both are
 * entries that begin at the margin with fields two blanks in, so one line reader serves both.
 */
final class YarnLockExaminer extends NpmLockFile {

    /** Parts of the source tree itself, or another entry's package with changes. */
    private static final Set<String> LOCAL =
            Set.of("workspace", "link", "portal", "patch", "virtual");

    YarnLockExaminer() {
        super("npm/yarn-lock", 1, "yarn.lock");
    }

    @Override
    void read(Content content, DeclaredPackages declared) throws IOException {
        Entry entry = new Entry("");
        for (String line : TextFile.lines(content)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.charAt(0) != ' ') {
                entry.finish(declared);
                entry = new Entry(header(line));
            } else if (line.length() > 2 && line.charAt(2) != ' ') {
                entry.field(line.substring(2));
            }
        }
        entry.finish(declared);
    }

    /** The first pattern of {@code a@1, a@^1.0:} without quotes. */
    private static String header(String line) throws MalformedException {
        if (!line.stripTrailing().endsWith(":")) {
            throw new MalformedException("not a yarn lock file: no entry begins so: " + line);
        }
        String patterns = line.stripTrailing();
        String first = patterns.substring(0, patterns.length() - 1).split(", ", 2)[0];
        return unquoted(first);
    }

    private static String unquoted(String text) {
        String stripped = text.strip();
        boolean quoted =
                stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }

    private static final class Entry {
        private final String pattern;
        private String version = "";
        private String resolved = "";
        private String resolution = "";

        Entry(String pattern) {
            this.pattern = pattern;
        }

        /** {@code key value} in yarn 1, {@code key: value} later; quotes are optional. */
        void field(String line) {
            int blank = line.indexOf(' ');
            if (blank < 0) {
                return;
            }
            String key = line.substring(0, blank);
            String value = unquoted(line.substring(blank + 1));
            switch (unquoted(key.endsWith(":") ? key.substring(0, blank - 1) : key)) {
                case "version" -> version = value;
                case "resolved" -> resolved = value;
                case "resolution" -> resolution = value;
                default -> {}
            }
        }

        void finish(DeclaredPackages declared) {
            String spec = resolution.isEmpty() ? pattern : resolution;
            int end = NpmName.nameEnd(spec);
            if (end < 0) {
                return;
            }
            String name = spec.substring(0, end);
            String reference = spec.substring(end + 1);
            int colon = reference.indexOf(':');
            String protocol = colon < 0 ? "npm" : reference.substring(0, colon);
            if (protocol.equals("npm")) {
                add(declared, aliased(name, reference), version, false, "");
            } else if (!LOCAL.contains(protocol)) {
                add(declared, name, version, false, address(reference));
            }
        }

        /** Of yarn 1's {@code foo@npm:bar@^1.0} the real name: bar. */
        private static String aliased(String name, String reference) {
            String target = reference.startsWith("npm:") ? reference.substring(4) : "";
            int end = target.isEmpty() ? -1 : NpmName.nameEnd(target);
            return end < 0 || !NpmName.isName(target.substring(0, end))
                    ? name
                    : target.substring(0, end);
        }

        private String address(String reference) {
            return resolved.isEmpty() ? reference : resolved;
        }
    }
}
