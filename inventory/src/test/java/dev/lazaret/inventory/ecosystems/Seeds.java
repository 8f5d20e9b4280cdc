package dev.lazaret.inventory.ecosystems;

import dev.lazaret.layers.Examiner;
import dev.lazaret.testkit.Goldens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The inputs of an examiner's cases, to start mutations from. */
final class Seeds {

    private Seeds() {}

    static List<byte[]> of(Examiner examiner) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        Path cases = Goldens.resources().resolve("ecosystems").resolve(examiner.id());
        try (Stream<Path> all = Files.walk(cases)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (file.toString().contains("/input/")) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
        }
        return seeds;
    }
}
