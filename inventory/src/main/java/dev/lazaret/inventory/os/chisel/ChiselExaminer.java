package dev.lazaret.inventory.os.chisel;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;

import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.Text;
import dev.lazaret.inventory.os.database.BoundedLines;
import dev.lazaret.inventory.os.database.OwnedPaths;
import dev.lazaret.inventory.os.database.WellFormed;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads {@code var/lib/chisel/manifest.wall}, all that chiselled Ubuntu images say of their
 * packages: zstd-compressed lines of JSON, of kinds {@code package}, {@code slice}, {@code path}
 * and {@code content} (Chisel, "jsonwall" 1.0). Source packages are not stated.
 */
public final class ChiselExaminer implements Examiner {

    private static final int LINES_MAX = 1_000_000;

    @Override
    public String id() {
        return "os/chisel";
    }

    @Override
    public Selection selection() {
        return Selection.fileNames("manifest.wall");
    }

    @Override
    public boolean accepts(FileEntry file) {
        return file.path().equals("var/lib/chisel/manifest.wall");
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        Limits limits = content.limits();
        OwnedPaths paths = new OwnedPaths("deb", file.path(), limits, facts);
        String owner = "";
        int count = 0;
        try (BoundedLines lines =
                BoundedLines.of(
                        new ZstdInputStreamNoFinalizer(content.open()), limits.lineBytesMax())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (++count > LINES_MAX) {
                    throw new LimitExceededException("more than " + LINES_MAX + " lines");
                }
                JsonNode entry = parse(line, limits);
                String kind = entry.path("kind").asText("");
                if (kind.equals("package")) {
                    addPackage(entry, file.path(), facts);
                } else if (kind.equals("content")) {
                    String slice = entry.path("slice").asText("");
                    String name = slice.substring(0, Math.max(0, slice.lastIndexOf('_')));
                    if (!name.equals(owner)) {
                        paths.ownedBy(owner);
                        owner = name;
                    }
                    addPath(entry.path("path").asText(""), name, paths);
                }
            }
        } catch (ZstdIOException e) {
            throw new MalformedException("Chisel's manifest is not sound zstd data", e);
        }
        paths.ownedBy(owner);
    }

    private static JsonNode parse(String line, Limits limits) throws IOException {
        return Json.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), limits);
    }

    private static void addPath(String path, String owner, OwnedPaths paths) {
        if (!owner.isEmpty() && !path.isEmpty() && !path.endsWith("/")) {
            paths.add("", path);
        }
    }

    private void addPackage(JsonNode entry, String path, FactSink facts) {
        String name = entry.path("name").asText("");
        String version = entry.path("version").asText("");
        String architecture = entry.path("arch").asText("");
        if (WellFormed.name(name) && WellFormed.version(version)) {
            PackageUrl purl = PackageUrl.of("deb", "", name, version, Map.of("arch", architecture));
            facts.add(Package.of(purl, path, id()).name(name).architecture(architecture).build());
        } else {
            facts.gap(
                    Gap.Kind.BROKEN,
                    path,
                    "a package has name '"
                            + Text.quote(name, 100)
                            + "' and version '"
                            + Text.quote(version, 100)
                            + "'; both are needed");
        }
    }
}
