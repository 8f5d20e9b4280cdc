package dev.lazaret.inventory.conda;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Installed conda packages: one record per package, {@code conda-meta/NAME-VERSION-BUILD.json}. */
public final class CondaMetaExaminer extends PackageFile {

    public CondaMetaExaminer() {
        super("conda/meta", Origin.INSTALLED, Selection.suffixes(".json"));
    }

    @Override
    public boolean accepts(FileEntry file) {
        return ("/" + file.directory()).endsWith("/conda-meta");
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode conda = Json.object(Json.read(content), "a conda package record");
        String name = Json.text(conda, "name");
        String version = Json.text(conda, "version");
        require("the conda package record", "name", name);
        require("the conda package record", "version", version);
        Map<String, String> qualifiers = new TreeMap<>();
        qualifiers.put("build", Json.text(conda, "build"));
        qualifiers.put("channel", channel(Json.text(conda, "channel")));
        qualifiers.put("subdir", Json.text(conda, "subdir"));
        qualifiers.put("type", type(Json.text(conda, "fn")));
        String license = Json.text(conda, "license");
        packages.add(
                "conda",
                "",
                name,
                version,
                qualifiers,
                found -> found.licenses(license.isEmpty() ? List.of() : List.of(license)));
    }

    /** The channel's name: the last part of its address but for the platform. */
    private static String channel(String stated) {
        int scheme = stated.indexOf("://");
        if (scheme < 0) {
            return stated;
        }
        String[] parts = stated.substring(scheme + 3).split("/", -1);
        int last = parts.length - 1;
        boolean platform =
                last > 0 && (parts[last].equals("noarch") || parts[last].indexOf('-') > 0);
        int name = platform ? last - 1 : last;
        return name < 1 ? "" : parts[name];
    }

    private static String type(String fileName) {
        if (fileName.endsWith(".conda")) {
            return "conda";
        }
        return fileName.endsWith(".tar.bz2") ? "tar.bz2" : "";
    }
}
