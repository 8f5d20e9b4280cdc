package dev.lazaret.inventory.beam;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.TextFile;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Map;

/**
 * Rebar3's lock file: {@code {"1.2.0", [{Name, {pkg, Package, Version}, Level}, …]}.}, or the bare
 * list in the oldest form.
 */
public final class RebarLockExaminer extends PackageFile {

    public RebarLockExaminer() {
        super("beam/rebar-lock", Origin.DECLARED, Selection.fileNames("rebar.lock"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode first = Terms.read(TextFile.read(content), Terms.Language.ERLANG).path(0);
        if (!first.isArray()) {
            throw new MalformedException("not a rebar.lock: it holds no term");
        }
        boolean versioned = first.path(0).isTextual() && first.path(1).isArray();
        for (JsonNode entry : versioned ? first.path(1) : first) {
            add(Terms.text(entry.path(0)), entry.path(1), packages);
        }
    }

    private static void add(String name, JsonNode source, PackageList packages) throws IOException {
        switch (Terms.text(source.path(0))) {
            case "pkg" ->
                    packages.add("hex", "", Terms.text(source.path(1)), Terms.text(source.path(2)));
            case "git" -> {
                String commit = Terms.text(source.path(2).path(1));
                packages.add(
                        "hex",
                        "",
                        name,
                        commit,
                        Map.of("vcs_url", "git+" + Terms.text(source.path(1)) + "@" + commit),
                        found -> found);
            }
            default -> packages.gap("an entry that is neither pkg nor git: '" + name + "'");
        }
    }
}
