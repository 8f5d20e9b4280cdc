package dev.lazaret.inventory.rust;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.Requirements;
import dev.lazaret.inventory.executable.Bytes;
import dev.lazaret.inventory.executable.Executable;
import dev.lazaret.inventory.executable.Section;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Crates linked into an executable, from the section {@code .dep-v0} that cargo-auditable adds: a
 * zlib stream of JSON (rust-secure-code/cargo-auditable, PARSING.md). Crates that only took part in
 * the build are left out.
 */
public final class RustBinary {

    /** Parser named in the packages. */
    public static final String PARSER = "rust/binary";

    /** The format's own advice for readers of untrusted files. */
    private static final int JSON_BYTES_MAX = 8 << 20;

    private static final List<String> SECTIONS = List.of(".dep-v0", "__DATA,.dep-v0");
    private static final ObjectMapper JSON = new ObjectMapper();

    private RustBinary() {}

    /**
     * The packages of an executable, none when it carries no list.
     *
     * @throws IOException if the list is damaged or beyond the limit
     */
    public static List<Package> packages(Executable executable, String path, int packagesMax)
            throws IOException {
        for (String name : SECTIONS) {
            Section section = executable.section(name);
            if (section != null) {
                return packages(inflate(section.content()), path, packagesMax);
            }
        }
        return List.of();
    }

    private static List<Package> packages(byte[] json, String path, int packagesMax)
            throws IOException {
        List<Package> packages = new ArrayList<>();
        JsonNode crates = tree(json).path("packages");
        List<String> exact = new ArrayList<>();
        crates.forEach(crate -> exact.add(exact(crate)));
        for (JsonNode crate : crates) {
            String name = crate.path("name").asText("");
            if (packages.size() == packagesMax) {
                throw new LimitExceededException(
                        "the cargo-auditable list names more than " + packagesMax + " crates");
            }
            if (runs(crate)) {
                packages.add(crate(crate, name, needs(crate, exact), path));
            }
        }
        return packages;
    }

    private static boolean runs(JsonNode crate) {
        return !crate.path("kind").asText("runtime").equals("build");
    }

    private static String exact(JsonNode crate) {
        return Requirements.exact(crate.path("name").asText(""), crate.path("version").asText(""));
    }

    /** Dependencies are indexes into the list. */
    private static List<String> needs(JsonNode crate, List<String> exact) {
        List<String> needs = new ArrayList<>();
        for (JsonNode index : crate.path("dependencies")) {
            int at = index.asInt(-1);
            if (at >= 0 && at < exact.size()) {
                needs.add(exact.get(at));
            }
        }
        return needs;
    }

    private static Package crate(JsonNode crate, String name, List<String> needs, String path)
            throws MalformedException {
        CargoNames.check(name);
        String version = crate.path("version").asText("");
        return Package.of(PackageUrl.of("cargo", "", name, version), path, PARSER)
                .attribute("crate.source", crate.path("source").asText(""))
                .attribute("root", crate.path("root").asBoolean() ? "true" : "")
                .needs(needs)
                .build();
    }

    private static JsonNode tree(byte[] json) throws MalformedException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new MalformedException("the cargo-auditable list is no JSON", e);
        } catch (IOException e) {
            throw new MalformedException("the cargo-auditable list cannot be read", e);
        }
    }

    private static byte[] inflate(Bytes compressed) throws MalformedException {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(compressed.copy(JSON_BYTES_MAX));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[16 << 10];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0) {
                    throw new MalformedException("the cargo-auditable zlib stream ends early");
                }
                if (out.size() + count > JSON_BYTES_MAX) {
                    throw new MalformedException(
                            "the cargo-auditable list has more than " + JSON_BYTES_MAX + " bytes");
                }
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new MalformedException("the cargo-auditable list is no zlib stream", e);
        }
    }
}
