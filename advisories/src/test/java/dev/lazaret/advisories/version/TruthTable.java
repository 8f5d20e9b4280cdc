package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines {@code A < B}, {@code A = B} or {@code A > B}; {@code //} and {@code # } start comments.
 */
record TruthTable(VersionOrder order, List<Row> rows) {

    record Row(String left, char sign, String right) {}

    static TruthTable read(Path file, String orderName) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" ", -1);
            if (parts.length == 3 && !line.startsWith("//") && !line.startsWith("# ")) {
                rows.add(new Row(parts[0], parts[1].charAt(0), parts[2]));
            }
        }
        return new TruthTable(VersionOrders.byName(orderName).orElseThrow(), List.copyOf(rows));
    }

    int size() {
        return rows.size();
    }

    /** Rows the order decides otherwise, in either direction, as text. */
    List<String> disagreements() {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            try {
                char forth = sign(order.compare(row.left, row.right));
                char back = sign(-order.compare(row.right, row.left));
                if (forth != row.sign || back != row.sign) {
                    wrong.add(row + " but is " + forth + " and backwards " + back);
                }
            } catch (InvalidVersionException e) {
                wrong.add(row + " but " + e.getMessage());
            }
        }
        return wrong;
    }

    private static char sign(int comparison) {
        return comparison < 0 ? '<' : comparison > 0 ? '>' : '=';
    }
}
