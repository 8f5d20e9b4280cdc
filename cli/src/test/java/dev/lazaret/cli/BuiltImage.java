package dev.lazaret.cli;

import dev.lazaret.base.Digest;
import dev.lazaret.testkit.TarBuilder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A docker-archive of layers built in code, lowest first. */
record BuiltImage(String tag, List<byte[]> layers) {

    /** Writes it as today's builders do, layers named by their digest, and returns the file. */
    Path write(Path file) throws IOException {
        return write(file, true);
    }

    /** The same; layers of older builders have names that say nothing. */
    Path write(Path file, boolean named) throws IOException {
        TarBuilder archive = new TarBuilder();
        List<String> names = new ArrayList<>();
        for (byte[] layer : layers) {
            String name =
                    named ? "blobs/sha256/" + Digest.sha256(layer).hex() : names.size() + ".tar";
            names.add("\"" + name + "\"");
            archive.file(name, layer);
        }
        String diffIds =
                layers.stream()
                        .map(layer -> "\"" + Digest.sha256(layer) + "\"")
                        .collect(Collectors.joining(","));
        archive.file(
                "config.json",
                """
                {"architecture": "amd64", "os": "linux", "config": {"User": "10001"},
                 "rootfs": {"type": "layers", "diff_ids": [%s]}}
                """
                        .formatted(diffIds));
        archive.file(
                "manifest.json",
                """
                [{"Config": "config.json", "RepoTags": ["%s"], "Layers": [%s]}]
                """
                        .formatted(tag, String.join(",", names)));
        return Files.write(file, archive.build());
    }
}
