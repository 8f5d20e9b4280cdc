package dev.lazaret.inventory.lua;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.TextFile;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rocks: {@code NAME-VERSION-REVISION.rockspec}. LuaRocks keeps one below {@code
 * lib/luarocks/rocks-5.x/NAME/VERSION} for each installed rock; elsewhere it is a source tree's.
 */
public final class RockspecExaminer extends PackageFile {

    public RockspecExaminer() {
        super("lua/rockspec", Origin.INSTALLED, Selection.suffixes(".rockspec"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        Map<String, String> values = RockspecText.read(TextFile.read(content));
        String name = values.getOrDefault("package", "");
        String version = values.getOrDefault("version", "");
        if (name.isEmpty() || version.isEmpty()) {
            throw new MalformedException(
                    "rockspec states no literal " + (name.isEmpty() ? "package" : "version"));
        }
        boolean installed = file.path().contains("luarocks/rocks");
        String license = values.getOrDefault("license", "");
        packages.add(
                "luarocks",
                "",
                name.toLowerCase(Locale.ROOT),
                version,
                found ->
                        found.name(name)
                                .origin(installed ? Origin.INSTALLED : Origin.DECLARED)
                                .licenses(license.isEmpty() ? List.of() : List.of(license)));
    }
}
