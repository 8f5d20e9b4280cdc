package dev.lazaret.cli.explain;

import dev.lazaret.report.json.Json;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows of a few columns, in the form somebody needs them.
 *
 * @param columns names, as JSON's keys
 * @param many which columns hold several values: an array in JSON
 * @param rows one cell per column
 */
record Listing(List<String> columns, List<Boolean> many, List<List<List<String>>> rows) {

    /** What {@code --format} takes. */
    enum Format {
        TABLE,
        JSON,
        MARKDOWN,
        CSV;

        /** What people type. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Listing {
        columns = List.copyOf(columns);
        many = List.copyOf(many);
        rows = List.copyOf(rows);
    }

    void print(Format format, PrintStream out) throws IOException {
        switch (format) {
            case TABLE -> table(out);
            case JSON -> json(out);
            case MARKDOWN -> markdown(out);
            case CSV -> csv(out);
        }
    }

    private void table(PrintStream out) {
        List<Integer> widths = IntStream.range(0, columns.size()).mapToObj(this::width).toList();
        for (List<List<String>> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(("%-" + widths.get(i) + "s  ").formatted(text(row.get(i))));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> text(row.get(column)).length()).max().orElse(0) + 1;
    }

    private void json(PrintStream out) throws IOException {
        Json.write(
                out,
                json -> {
                    json.writeStartArray();
                    for (List<List<String>> row : rows) {
                        json.writeStartObject();
                        for (int i = 0; i < row.size(); i++) {
                            if (many.get(i)) {
                                Json.strings(json, columns.get(i), row.get(i));
                            } else {
                                json.writeStringField(columns.get(i), text(row.get(i)));
                            }
                        }
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }

    private void markdown(PrintStream out) {
        out.println(columns.stream().collect(Collectors.joining(" | ", "| ", " |")));
        out.println("|---".repeat(columns.size()) + "|");
        for (List<List<String>> row : rows) {
            out.println(
                    row.stream()
                            .map(cell -> text(cell).replace("|", "\\|"))
                            .collect(Collectors.joining(" | ", "| ", " |")));
        }
    }

    /** RFC 4180, with line feeds only. */
    private void csv(PrintStream out) {
        out.println(String.join(",", columns));
        for (List<List<String>> row : rows) {
            out.println(
                    row.stream()
                            .map(cell -> quoted(String.join(" ", cell)))
                            .collect(Collectors.joining(",")));
        }
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String text(List<String> cell) {
        return String.join(", ", cell);
    }
}
