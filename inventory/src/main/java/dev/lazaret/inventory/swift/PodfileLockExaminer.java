package dev.lazaret.inventory.swift;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.Yaml;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CocoaPods' lock file: {@code PODS} lists {@code Name (version)} and {@code Name/Subspec
 * (version)}. Subspecs are parts of one pod, so a pod is one package that names its subspecs.
 */
public final class PodfileLockExaminer extends PackageFile {

    public PodfileLockExaminer() {
        super("swift/podfile-lock", Origin.DECLARED, Selection.fileNames("Podfile.lock"));
    }

    /** One pod and the parts of it that are used. */
    private record Pod(String name, String version, List<String> subspecs) {}

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode lock = Yaml.read(content);
        if (!lock.isObject()) {
            throw new MalformedException("not a Podfile.lock: the document is no mapping");
        }
        Map<String, Pod> pods = new LinkedHashMap<>();
        for (JsonNode entry : lock.path("PODS")) {
            boolean withDependencies = entry.isObject() && !entry.isEmpty();
            take(withDependencies ? entry.fieldNames().next() : Json.text(entry), pods, packages);
        }
        for (Pod pod : pods.values()) {
            packages.add(
                    "cocoapods",
                    "",
                    pod.name(),
                    pod.version(),
                    found -> found.attribute("subspecs", String.join(",", pod.subspecs())));
        }
    }

    private static void take(String entry, Map<String, Pod> pods, PackageList packages) {
        int open = entry.indexOf(" (");
        if (open <= 0 || !entry.endsWith(")")) {
            packages.gap("not a pod of a Podfile.lock: '" + entry + "'");
            return;
        }
        String full = entry.substring(0, open);
        int slash = full.indexOf('/');
        String name = slash < 0 ? full : full.substring(0, slash);
        String version = entry.substring(open + 2, entry.length() - 1);
        Pod pod = pods.computeIfAbsent(name, n -> new Pod(n, version, new ArrayList<>()));
        if (slash > 0) {
            pod.subspecs().add(full.substring(slash + 1));
        }
    }
}
