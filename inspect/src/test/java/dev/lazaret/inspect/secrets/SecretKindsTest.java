package dev.lazaret.inspect.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.inspect.search.Keywords;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

final class SecretKindsTest {

    static List<Sample> samples() {
        return Sample.all();
    }

    @Test
    void knowsAtLeastOneHundredAndFiftyKindsEachWithASample() {
        Set<String> sampled = Sample.all().stream().map(Sample::kind).collect(Collectors.toSet());
        List<String> scanned =
                KindTable.kinds().stream()
                        .filter(kind -> !kind.keywords().isEmpty())
                        .map(SecretKind::name)
                        .toList();
        assertThat(scanned).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
        assertThat(sampled).containsExactlyInAnyOrderElementsOf(scanned);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsEachKindInItsSample(Sample sample) {
        for (long seed = 1; seed <= 3; seed++) {
            String text = SampleText.of(seed).fill(Sample.body(sample.text()));
            assertThat(Scans.kinds(Sample.fileName(sample.text()), text))
                    .as("seed %s", seed)
                    .contains(sample.kind())
                    .allSatisfy(kind ->
                            assertThat(sample.kind().equals(kind) || isCompanion(sample, kind))
                                    .as(kind)
                                    .isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leavesLookAlikesAlone(Sample sample) {
        if (!sample.lookAlike().isEmpty()) {
            assertSilent(sample, SampleText.of(7), sample.lookAlike());
        } else {
            assertSilent(sample, SampleText.halved(7), sample.text().replace("{uuid}", "{h16}"));
        }
        if (!KindTable.named(sample.kind()).options().plain()) {
            assertSilent(sample, SampleText.placeholders(), sample.text());
        }
    }

    private static boolean isCompanion(Sample sample, String kind) {
        return SecretBench.COMPANIONS.contains(sample.kind() + " " + kind);
    }

    private static void assertSilent(Sample sample, SampleText maker, String template) {
        if (!template.matches("(?s).*\\{([AaUhHdbwlLcp]\\d+|[23]\\*\\d+|uuid)}.*")
                && template.equals(sample.text())) {
            return;
        }
        String text = maker.fill(Sample.body(template));
        assertThat(Scans.kinds(Sample.fileName(template), text))
                .as("%s", template)
                .doesNotContain(sample.kind());
    }

    @Test
    void everyKeywordOfTheTableIsFoundInItsPlace() {
        Keywords all = KindIndex.all().keywords();
        for (String word : all.words()) {
            byte[] bytes = ("  " + word + "1aA=     ").getBytes(StandardCharsets.ISO_8859_1);
            boolean found = false;
            int to = bytes.length - Keywords.GRAM;
            for (int at = all.next(bytes, 0, to); at < to; at = all.next(bytes, at + 1, to)) {
                for (Keywords.Place place : all.at(bytes, at)) {
                    found |= all.words().get(place.word()).equals(word) && at - place.offset() == 2;
                }
            }
            assertThat(found || word.length() == 3).as(word).isTrue();
        }
    }
}
