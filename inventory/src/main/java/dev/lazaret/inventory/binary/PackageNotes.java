package dev.lazaret.inventory.binary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Confidence;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.inventory.executable.Bytes;
import dev.lazaret.inventory.executable.ElfFile;
import dev.lazaret.inventory.executable.Executable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The package an ELF file was built for, from its {@code .note.package} (UAPI Group, "Package
 * Metadata for Executable Files"). An OS package's note is evidence of low confidence: the package
 * manager's own database is the better witness where it is there.
 */
final class PackageNotes {

    private static final String PARSER = "binary/note";
    private static final String OWNER = "FDO";
    private static final long TYPE = 0xcafe1a7eL;
    private static final int JSON_BYTES_MAX = 64 << 10;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OS_TYPES = Set.of("deb", "rpm", "apk", "alpm");

    private PackageNotes() {}

    static List<Package> packages(Executable executable, String path, int packagesMax)
            throws MalformedException {
        List<Package> packages = new ArrayList<>();
        if (executable instanceof ElfFile elf) {
            for (Bytes notes : elf.notes()) {
                for (ElfNote note : ElfNote.read(notes)) {
                    if (note.type() == TYPE && note.owner().equals(OWNER)) {
                        packages.add(describe(tree(note.content()), path));
                    }
                }
            }
        }
        return packages;
    }

    private static JsonNode tree(Bytes content) throws MalformedException {
        try {
            String text = content.utf8(JSON_BYTES_MAX);
            int end = text.indexOf('\0');
            return JSON.readTree(end < 0 ? text : text.substring(0, end));
        } catch (JsonProcessingException e) {
            throw new MalformedException("the ELF package note is no JSON", e);
        }
    }

    private static Package describe(JsonNode note, String path) throws MalformedException {
        String name = text(note, "name");
        if (name.replace("/", "").isBlank()) {
            throw new MalformedException("the ELF package note names no package");
        }
        String type = text(note, "type");
        boolean managed = OS_TYPES.contains(type);
        return Package.of(purl(note, managed ? type : "generic", name), path, PARSER)
                .confidence(managed ? Confidence.LOW : Confidence.HIGH)
                .architecture(text(note, "architecture"))
                .attribute("note.type", type)
                .attribute("cpe", text(note, "appCpe"))
                .attribute("os.cpe", text(note, "osCpe"))
                .attribute("debug.url", text(note, "debugInfoUrl"))
                .build();
    }

    private static PackageUrl purl(JsonNode note, String type, String name) {
        String os = text(note, "os");
        String osVersion = text(note, "osVersion");
        Map<String, String> qualifiers = new TreeMap<>();
        if (type.equals("generic")) {
            return PackageUrl.of(type, "", name, text(note, "version"));
        }
        qualifiers.put("arch", text(note, "architecture"));
        qualifiers.put("distro", os.isEmpty() || osVersion.isEmpty() ? "" : os + "-" + osVersion);
        return PackageUrl.of(type, os, name, text(note, "version"), qualifiers);
    }

    private static String text(JsonNode note, String key) {
        return note.path(key).asText("");
    }
}
