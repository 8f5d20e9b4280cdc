package dev.lazaret.inventory.ruby;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.TextFile;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Bundler's lock file, after Bundler's own reader: sections {@code GEM}, {@code GIT} and {@code
 * PATH} hold {@code specs:}, whose entries stand four spaces deep as {@code name (version)} or
 * {@code name (version-platform)}, and under each, six deep, what it needs.
 */
public final class GemfileLockExaminer extends PackageFile {

    private static final String RUBYGEMS = "https://rubygems.org";

    public GemfileLockExaminer() {
        super(
                "ruby/gemfile-lock",
                Origin.DECLARED,
                Selection.fileNames("Gemfile.lock", "gems.locked"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        String section = "";
        String remote = "";
        String revision = "";
        String entry = "";
        List<String> needs = new ArrayList<>();
        for (String line : TextFile.lines(content)) {
            boolean begins = !line.isEmpty() && line.charAt(0) != ' ';
            if (begins || isSpecification(line, section)) {
                gem(entry, section, remote, revision, needs, packages);
                entry = "";
                needs.clear();
            }
            if (begins) {
                section = line.strip();
                remote = "";
                revision = "";
            } else if (line.startsWith("  remote: ")) {
                remote = line.substring(10).strip();
            } else if (line.startsWith("  revision: ")) {
                revision = line.substring(12).strip();
            } else if (isSpecification(line, section)) {
                entry = line.strip();
            } else if (!entry.isEmpty() && line.startsWith("      ")) {
                needs.add(line.strip().split(" ", 2)[0]);
            }
        }
        gem(entry, section, remote, revision, needs, packages);
    }

    private static boolean isSpecification(String line, String section) {
        boolean holdsGems =
                section.equals("GEM") || section.equals("GIT") || section.equals("PATH");
        return holdsGems && line.startsWith("    ") && line.length() > 4 && line.charAt(4) != ' ';
    }

    private static void gem(
            String entry,
            String section,
            String remote,
            String revision,
            List<String> needs,
            PackageList packages)
            throws IOException {
        if (entry.isEmpty()) {
            return;
        }
        int open = entry.indexOf(" (");
        if (open <= 0 || !entry.endsWith(")")) {
            packages.gap("not an entry of a Gemfile.lock: '" + entry + "'");
            return;
        }
        String inner = entry.substring(open + 2, entry.length() - 1);
        int dash = inner.indexOf('-');
        Map<String, String> qualifiers = new TreeMap<>();
        if (dash > 0) {
            qualifiers.put("platform", GemspecExaminer.platform(inner.substring(dash + 1)));
        }
        if (section.equals("GIT")) {
            qualifiers.put("vcs_url", "git+" + remote + (revision.isEmpty() ? "" : "@" + revision));
        } else if (section.equals("GEM") && !remote.startsWith(RUBYGEMS)) {
            qualifiers.put("repository_url", remote);
        }
        packages.add(
                "gem",
                "",
                entry.substring(0, open),
                dash > 0 ? inner.substring(0, dash) : inner,
                qualifiers,
                gem -> gem.attribute("local", section.equals("PATH") ? remote : "").needs(needs));
    }
}
