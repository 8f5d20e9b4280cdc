package dev.lazaret.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class DiffTest {

    @Test
    void equalTextsHaveNoDiff() {
        assertThat(Diff.unified("x", "a\n", "a\n")).isEmpty();
    }

    @Test
    void showsOneChangedLineInItsContext() {
        assertThat(Diff.unified("f", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nV\n6\n7\n8\n9\n"))
                .isEqualTo("--- a/f\n+++ b/f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+V\n 6\n 7\n 8\n");
    }

    @Test
    void separatesDistantChangesAndJoinsNearOnes() {
        String before = "a\n1\n2\n3\n4\n5\n6\n7\nb\n1\nc\n";
        String after = "A\n1\n2\n3\n4\n5\n6\n7\nB\n1\nC\n";
        assertThat(Diff.unified("f", before, after))
                .isEqualTo(
                        lines(
                                "--- a/f",
                                "+++ b/f",
                                "@@ -1,4 +1,4 @@",
                                "-a",
                                "+A",
                                " 1",
                                " 2",
                                " 3",
                                "@@ -6,6 +6,6 @@",
                                " 5",
                                " 6",
                                " 7",
                                "-b",
                                "+B",
                                " 1",
                                "-c",
                                "+C"));
    }

    @Test
    void saysWhereTheLastLineEndIsMissing() {
        assertThat(Diff.unified("f", "a", "a\n"))
                .isEqualTo("--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
    }

    @Test
    void anEmptySideNamesLineZero() {
        assertThat(Diff.unified("f", "", "a\n")).isEqualTo("--- a/f\n+++ b/f\n@@ -0,0 +1 @@\n+a\n");
    }

    @Test
    void applyingTheDiffGivesTheSecondText() {
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            List<String> before = noise(random, random.nextInt(40));
            List<String> after = new ArrayList<>(before);
            for (int i = random.nextInt(8); i > 0; i--) {
                after.add(random.nextInt(after.size() + 1), "n" + random.nextInt(4));
                after.remove(random.nextInt(after.size()));
            }
            assertThat(apply(before, Diff.unified("f", text(before), text(after))))
                    .isEqualTo(after);
        }
    }

    @Test
    void hugeDifferencesAreStillTrueDiffs() {
        Random random = new Random(8);
        List<String> before = noise(random, 20_000);
        List<String> after = noise(random, 20_000);
        assertThat(apply(before, Diff.unified("f", text(before), text(after)))).isEqualTo(after);
    }

    private static List<String> noise(Random random, int lines) {
        List<String> noise = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            noise.add("n" + random.nextInt(5));
        }
        return noise;
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static String lines(String... lines) {
        return text(List.of(lines));
    }

    /** A patch program in few lines, the independent judge. */
    private static List<String> apply(List<String> before, String diff) {
        List<String> out = new ArrayList<>();
        int at = 0;
        for (String line : diff.lines().skip(2).toList()) {
            if (line.startsWith("@@")) {
                String[] range = line.split(" ", -1)[1].substring(1).split(",", -1);
                int start = Integer.parseInt(range[0]);
                boolean empty = range.length > 1 && range[1].equals("0");
                int upTo = empty ? start : start - 1;
                while (at < upTo) {
                    out.add(before.get(at++));
                }
                continue;
            }
            if (line.charAt(0) != '+') {
                assertThat(before.get(at++)).isEqualTo(line.substring(1));
            }
            if (line.charAt(0) != '-') {
                out.add(line.substring(1));
            }
        }
        out.addAll(before.subList(at, before.size()));
        return out;
    }
}
