package dev.lazaret.inventory.ruby;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.TextFile;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Installed gems: the specifications that RubyGems and Bundler write to {@code specifications/}
 * (and {@code specifications/default/}). A gemspec elsewhere is source and computes its values.
 */
public final class GemspecExaminer extends PackageFile {

    public GemspecExaminer() {
        super("ruby/gemspec", Origin.INSTALLED, Selection.suffixes(".gemspec"));
    }

    @Override
    public boolean accepts(FileEntry file) {
        String directory = "/" + file.directory();
        return directory.endsWith("/specifications")
                || directory.endsWith("/specifications/default");
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        GemspecText text = GemspecText.read(TextFile.lines(content));
        String name = text.first("name");
        String version = text.first("version");
        require("the gem specification", "literal name", name);
        require("the gem specification", "literal version", version);
        packages.add(
                "gem",
                "",
                name,
                version,
                Map.of("platform", platform(text.first("platform"))),
                gem -> gem.licenses(licenses(text)).needs(text.needs()));
    }

    /** {@code ruby} is the default and says nothing. */
    static String platform(String stated) {
        return stated.equals("ruby") ? "" : stated;
    }

    private static List<String> licenses(GemspecText text) {
        List<String> many = text.all("licenses");
        return many.isEmpty() ? text.all("license") : many;
    }
}
