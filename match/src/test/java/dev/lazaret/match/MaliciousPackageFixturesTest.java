package dev.lazaret.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Package;
import dev.lazaret.base.VulnerabilityFinding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cases of the one rule that matching finds: {@code NAME.case} is advisories and packages,
 * {@code NAME.expected} the findings that answer to the rule, {@code SEVERITY ID PATH}. A new case
 * needs no Java.
 */
class MaliciousPackageFixturesTest {

    private static final Path FOLDER =
            Path.of("src/test/resources/rules").resolve(MaliciousPackage.RULE);

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".case")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatItsFixturesExpectAndNothingElse(Path file) throws Exception {
        FakeAdvisories advisories = new FakeAdvisories();
        List<Package.Builder> packages = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split(" ", 5);
            switch (words[0]) {
                case "advisory" ->
                        advisories.advisory(words[1], words[2], words[3], words[4]).add();
                case "package" -> packages.add(Samples.language(words[1], words[2]));
                default -> assertThat(line).startsWith("#");
            }
        }
        List<String> found =
                new Matcher(advisories)
                                .match(
                                        Samples.image(
                                                Samples.DEBIAN_10,
                                                packages.toArray(Package.Builder[]::new)))
                                .findings()
                                .stream()
                                .filter(finding ->
                                        finding.aliases().contains(MaliciousPackage.RULE))
                                .map(MaliciousPackageFixturesTest::line)
                                .toList();

        Path expected = Path.of(file.toString().replace(".case", ".expected"));
        assertThat(found).isEqualTo(Files.readAllLines(expected));
    }

    private static String line(VulnerabilityFinding finding) {
        return finding.severity() + " " + finding.id() + " " + finding.place().path();
    }
}
