package dev.lazaret.inventory;

import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.Selection;
import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Holds {@code docs/formats/packages.md} to the code: a row for each examiner, with the files it
 * selects and what its own description says, and a row for each program of the tables.
 */
class FormatsPageTest {

    private static final Path ROOT = Path.of(System.getProperty("lazaret.root", ".."));
    private static final Path PAGE = ROOT.resolve("docs/formats/packages.md");
    private static final String MARK = "<!-- from here on made by FormatsPageTest -->\n";

    @Test
    void thePageSaysWhatTheCodeDoes() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder made = new StringBuilder(page.substring(0, page.indexOf(MARK))).append(MARK);
        made.append(
                "\n## Files that list packages\n\n| parser | files | what is read |\n|---|---|---|\n");
        for (Examiner examiner : Examiners.all()) {
            row(made, "`" + examiner.id() + "`", files(examiner.selection()), described(examiner));
        }
        made.append(
                "\n## Programs by version string\n\n| program | file names | seen in |\n|---|---|---|\n");
        for (String line : table("classifiers.tsv")) {
            String[] cells = line.split("\t", -1);
            row(made, cells[0], coded(List.of(cells[1].split(" "))), cells[4]);
        }
        made.append(
                "\n## Programs by text file\n\n| program | end of the path | seen in |\n|---|---|---|\n");
        for (String line : table("version-files.tsv")) {
            String[] cells = line.split("\t", -1);
            row(made, cells[0], coded(List.of(cells[1].split(" "))), cells[4]);
        }
        Goldens.assertMatches(PAGE, made.toString());
    }

    private static void row(StringBuilder made, String... cells) {
        made.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String files(Selection selection) {
        List<String> files = new ArrayList<>(selection.fileNames().stream().sorted().toList());
        selection.suffixes().stream().sorted().forEach(suffix -> files.add("*" + suffix));
        selection.directories().stream().sorted().forEach(folder -> files.add(folder + "/*"));
        selection.magics().stream()
                .map(magic -> magic.name().replace('_', '-') + " programs")
                .sorted()
                .forEach(files::add);
        return coded(files);
    }

    private static String coded(List<String> words) {
        return String.join(", ", words.stream().map(word -> "`" + word + "`").toList());
    }

    /** The description of the examiner's class, as it stands in its source. */
    private static String described(Examiner examiner) throws IOException {
        Class<?> type = examiner.getClass();
        String source =
                Files.readString(
                        ROOT.resolve("inventory/src/main/java")
                                .resolve(type.getName().replace('.', '/') + ".java"));
        int from = source.indexOf("/**") + 3;
        String comment = source.substring(from, source.indexOf("*/", from));
        return withoutTags(comment.replaceAll("\n[ \t]*\\*", " "))
                .replace("<p>", "")
                .replace("|", "\\|")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** {@code text} and links, whose braces may be nested, as Markdown writes them. */
    private static String withoutTags(String comment) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int tag = comment.indexOf("{@"); tag >= 0; tag = comment.indexOf("{@", at)) {
            int end = tag;
            for (int open = 0; end == tag || open > 0; end++) {
                char c = comment.charAt(end);
                open += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
            String inside = comment.substring(comment.indexOf(' ', tag) + 1, end - 1);
            text.append(comment, at, tag)
                    .append('`')
                    .append(inside.replace("#", "").strip())
                    .append('`');
            at = end;
        }
        return text.append(comment, at, comment.length()).toString();
    }

    private static List<String> table(String name) throws IOException {
        Path resources = ROOT.resolve("inventory/src/main/resources/dev/lazaret/inventory/binary");
        try (Stream<String> lines = Files.lines(resources.resolve(name))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .sorted((a, b) ->
                            a.toLowerCase(Locale.ROOT).compareTo(b.toLowerCase(Locale.ROOT)))
                    .toList();
        }
    }
}
