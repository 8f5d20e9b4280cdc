package dev.lazaret.inventory.ecosystems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.inventory.Examining;
import dev.lazaret.layers.Examiner;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every examiner meets every manifest, also those of strangers: it answers or says why not. */
class EverySharedFileTest {

    @Test
    void noFileMakesAnExaminerFailInAWayThatIsNotItsOwn() throws IOException {
        Path manifests = SharedData.require("manifests");
        List<Path> files;
        try (Stream<Path> all = Files.walk(manifests)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(500);
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (Examiner examiner : EcosystemExaminers.all()) {
                String path = manifests.relativize(file).toString();
                if (examiner.accepts(Examining.entry(path, bytes.length))) {
                    Observed.of(examiner, path, bytes)
                            .forEach(line -> assertThat(line).isNotBlank());
                }
            }
        }
    }
}
