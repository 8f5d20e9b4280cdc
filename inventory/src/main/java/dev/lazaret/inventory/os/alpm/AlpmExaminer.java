package dev.lazaret.inventory.os.alpm;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.Requirements;
import dev.lazaret.base.Text;
import dev.lazaret.inventory.os.database.BoundedLines;
import dev.lazaret.inventory.os.database.WellFormed;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code var/lib/pacman/local/PACKAGE/desc} (libalpm, be_local.c). */
public final class AlpmExaminer implements Examiner {

    private static final int LICENSES_MAX = 100;

    @Override
    public String id() {
        return "os/alpm";
    }

    @Override
    public Selection selection() {
        return Selection.fileNames("desc");
    }

    @Override
    public boolean accepts(FileEntry file) {
        return LocalDatabase.packageOf(file) != null;
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        Map<String, String> first = new TreeMap<>();
        List<String> licenses = new ArrayList<>();
        List<String> needs = new ArrayList<>();
        List<String> provides = new ArrayList<>();
        try (BoundedLines lines = BoundedLines.of(content)) {
            Sections.read(
                    lines,
                    (section, line) -> {
                        switch (section) {
                            case "NAME", "VERSION", "BASE", "ARCH", "PACKAGER", "URL" ->
                                    first.putIfAbsent(section, line.strip());
                            case "LICENSE" -> {
                                if (licenses.size() < LICENSES_MAX) {
                                    licenses.add(line.strip());
                                }
                            }
                            case "DEPENDS" -> needs.add(name(line));
                            case "PROVIDES" -> provides.add(name(line));
                            default -> {}
                        }
                    });
        }
        String name = first.getOrDefault("NAME", "");
        String version = first.getOrDefault("VERSION", "");
        if (!WellFormed.name(name) || !WellFormed.version(version)) {
            facts.gap(
                    Gap.Kind.BROKEN,
                    file.path(),
                    "a package has name '"
                            + Text.quote(name, 100)
                            + "' and version '"
                            + Text.quote(version, 100)
                            + "'; both are needed");
            return;
        }
        String architecture = first.getOrDefault("ARCH", "");
        String base = first.getOrDefault("BASE", name);
        Map<String, String> qualifiers = new TreeMap<>(Map.of("arch", architecture));
        if (!base.equals(name)) {
            qualifiers.put("upstream", base);
        }
        facts.add(
                Package.of(PackageUrl.of("alpm", "", name, version, qualifiers), file.path(), id())
                        .name(name)
                        .source(base, version)
                        .architecture(architecture)
                        .licenses(licenses)
                        .vendor(first.getOrDefault("PACKAGER", ""))
                        .attribute("homepage", first.getOrDefault("URL", ""))
                        .requirements(Requirements.of(needs, provides))
                        .build());
    }

    /** {@code libfoo.so=1-64} and {@code bar>=2} without the version. */
    private static String name(String relation) {
        String stated = relation.strip();
        int end = 0;
        while (end < stated.length() && "<>=".indexOf(stated.charAt(end)) < 0) {
            end++;
        }
        return stated.substring(0, end);
    }
}
