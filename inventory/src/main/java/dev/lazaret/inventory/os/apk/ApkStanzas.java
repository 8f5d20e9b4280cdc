package dev.lazaret.inventory.os.apk;

import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.Requirements;
import dev.lazaret.base.Text;
import dev.lazaret.inventory.os.database.HexDigest;
import dev.lazaret.inventory.os.database.OwnedPaths;
import dev.lazaret.inventory.os.database.WellFormed;
import dev.lazaret.layers.FactSink;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Builds packages from lines {@code X:value}; an empty line ends a package. {@code F:} names a
 * directory, {@code R:} a file in it and {@code Z:} the checksum of that file.
 */
final class ApkStanzas {

    private final String path;
    private final String parser;
    private final Limits limits;
    private final FactSink facts;

    private final Map<Character, String> fields = new TreeMap<>();
    private final OwnedPaths files;
    private String directory = "";
    private int packages;

    ApkStanzas(String path, String parser, Limits limits, FactSink facts) {
        this.path = path;
        this.parser = parser;
        this.limits = limits;
        this.facts = facts;
        this.files = new OwnedPaths("apk", path, limits, facts);
    }

    void line(String line) throws LimitExceededException {
        if (line.isEmpty()) {
            end();
        } else if (line.length() > 1 && line.charAt(1) == ':') {
            field(line.charAt(0), line.substring(2));
        }
    }

    private void field(char key, String value) {
        switch (key) {
            case 'F' -> directory = value;
            case 'R' -> files.add(directory, value);
            case 'Z' -> checksum(value.strip());
            case 'P', 'V', 'A', 'L', 'o', 'm', 't', 'c', 'p', 'D', 'U', 'r', 's' ->
                    fields.putIfAbsent(key, value.strip());
            default -> {}
        }
    }

    /** {@code Q1} and a SHA-1 in base64, or {@code Q2} and a SHA-256. */
    private void checksum(String value) {
        if (value.startsWith("Q1") || value.startsWith("Q2")) {
            files.digest(HexDigest.ofBase64(value.substring(2)));
        }
    }

    /** Ends the package under way, if any. */
    void end() throws LimitExceededException {
        try {
            if (!fields.isEmpty()) {
                add();
            }
        } finally {
            fields.clear();
            files.clear();
            directory = "";
        }
    }

    private void add() throws LimitExceededException {
        String name = get('P');
        String version = get('V');
        if (!WellFormed.name(name) || !WellFormed.version(version)) {
            facts.gap(
                    Gap.Kind.BROKEN,
                    path,
                    "a package with name '"
                            + Text.quote(name, 100)
                            + "' (P:) and version '"
                            + Text.quote(version, 100)
                            + "' (V:) was left out: both are needed");
            return;
        }
        if (++packages > limits.packagesMax()) {
            throw new LimitExceededException(
                    "more than " + limits.packagesMax() + " packages in one database");
        }
        facts.add(toPackage(name, version));
        files.ownedBy(name);
    }

    private Package toPackage(String name, String version) {
        Map<String, String> qualifiers = new TreeMap<>(Map.of("arch", get('A')));
        if (!get('o').isEmpty() && !get('o').equals(name)) {
            qualifiers.put("upstream", get('o'));
        }
        return Package.of(PackageUrl.of("apk", "", name, version, qualifiers), path, parser)
                .name(name)
                .source(get('o').isEmpty() ? name : get('o'), version)
                .architecture(get('A'))
                .licenses(get('L').isEmpty() ? List.of() : List.of(get('L')))
                .vendor(get('m'))
                .attribute("commit", get('c'))
                .attribute("provides", get('p'))
                .attribute("repository-tag", get('s'))
                .requirements(Requirements.of(ApkNames.of(get('D')), ApkNames.of(get('p'))))
                .build();
    }

    private String get(char key) {
        return fields.getOrDefault(key, "");
    }
}
