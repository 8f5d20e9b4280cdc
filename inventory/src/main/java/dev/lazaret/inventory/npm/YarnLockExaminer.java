package dev.lazaret.inventory.npm;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Requirements;
import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.TextFile;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code yarn.lock} of yarn 1 (its own format) and of yarn 2 and later (a subset of YAML): both are
 * entries that begin at the margin with fields two blanks in, so one line reader serves both.
 */
final class YarnLockExaminer extends NpmLockFile {

    /** Parts of the source tree itself, or another entry's package with changes. */
    private static final Set<String> LOCAL =
            Set.of("workspace", "link", "portal", "patch", "virtual");

    private static final Set<String> NEEDED = Set.of("dependencies:", "optionalDependencies:");

    YarnLockExaminer() {
        super("npm/yarn-lock", "yarn.lock");
    }

    @Override
    protected void read(FileEntry file, Content content, DeclaredPackages declared)
            throws IOException {
        List<Entry> entries = new ArrayList<>();
        Entry entry = new Entry(List.of(""));
        for (String line : TextFile.lines(content)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.charAt(0) != ' ') {
                entry = new Entry(header(line));
                entries.add(entry);
            } else if (line.length() > 2 && line.charAt(2) != ' ') {
                entry.field(line.substring(2));
            } else {
                entry.detail(line.strip());
            }
        }
        Map<String, String> exact = new HashMap<>();
        for (Entry each : entries) {
            each.patterns.forEach(pattern -> exact.putIfAbsent(pattern, each.exact()));
        }
        entries.forEach(each -> each.finish(declared, exact));
    }

    /** The patterns of {@code a@1, a@^1.0:} without quotes. */
    private static List<String> header(String line) throws MalformedException {
        if (!line.stripTrailing().endsWith(":")) {
            throw new MalformedException("not a yarn lock file: no entry begins so: " + line);
        }
        String patterns = line.stripTrailing();
        return List.of(
                patterns.substring(0, patterns.length() - 1).replace("\"", "").split(", ", -1));
    }

    private static String unquoted(String text) {
        String stripped = text.strip();
        boolean quoted =
                stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }

    private static final class Entry {
        private final List<String> patterns;
        private final Set<String> needs = new LinkedHashSet<>();
        private String section = "";
        private String version = "";
        private String resolved = "";
        private String resolution = "";

        Entry(List<String> patterns) {
            this.patterns = patterns;
        }

        /** {@code key value} in yarn 1, {@code key: value} later; quotes are optional. */
        void field(String line) {
            int blank = line.indexOf(' ');
            section = blank < 0 ? line : "";
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

        /** Under {@code dependencies:} a name and a range, which together are a pattern. */
        void detail(String line) {
            int blank = line.indexOf(' ');
            if (blank > 0 && NEEDED.contains(section)) {
                String key = line.substring(0, blank);
                String name = unquoted(key.endsWith(":") ? key.substring(0, blank - 1) : key);
                needs.add(name + "@" + unquoted(line.substring(blank + 1)));
            }
        }

        String exact() {
            String spec = spec();
            int end = NpmName.nameEnd(spec);
            return end < 0
                    ? ""
                    : Requirements.exact(
                            aliased(spec.substring(0, end), spec.substring(end + 1)), version);
        }

        /** Yarn 2 puts {@code npm:} before the range in some versions only. */
        private static String sought(String pattern, Map<String, String> exact) {
            int end = NpmName.nameEnd(pattern);
            String registry = pattern.substring(0, end + 1) + "npm:" + pattern.substring(end + 1);
            return exact.getOrDefault(pattern, exact.getOrDefault(registry, ""));
        }

        private String spec() {
            return resolution.isEmpty() ? patterns.getFirst() : resolution;
        }

        void finish(DeclaredPackages declared, Map<String, String> exact) {
            List<String> found = needs.stream().map(pattern -> sought(pattern, exact)).toList();
            String spec = spec();
            int end = NpmName.nameEnd(spec);
            if (end < 0) {
                return;
            }
            String name = spec.substring(0, end);
            String reference = spec.substring(end + 1);
            int colon = reference.indexOf(':');
            String protocol = colon < 0 ? "npm" : reference.substring(0, colon);
            if (protocol.equals("npm")) {
                add(declared, aliased(name, reference), version, false, "", found);
            } else if (!LOCAL.contains(protocol)) {
                add(declared, name, version, false, address(reference), found);
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
