package dev.lazaret.inspect.secrets;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All kinds of secrets, in the order of the table resource. */
final class KindTable {

    static final String PREFIX = "image/secret-";

    private static final Pattern BARS = Pattern.compile(" +\\|\\| +");
    private static final int COLUMNS = 8;

    /** The peers' rules that say the same as one kind. */
    private static final Map<String, List<String>> ALIASES =
            Map.of(
                    "generic-password", List.of("CWE-798"),
                    "environment-variable", List.of("CIS-DI-0010"));

    /** The rows, read when first asked for. */
    private static final class Holder {
        static final List<SecretKind> KINDS = read();
    }

    private KindTable() {}

    static List<SecretKind> kinds() {
        return Holder.KINDS;
    }

    /** The kind of this name; absent names are a programmer's mistake. */
    static SecretKind named(String name) {
        return kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no secret kind " + name));
    }

    private static List<SecretKind> read() {
        List<SecretKind> kinds = new ArrayList<>();
        for (String line : lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                kinds.add(row(kinds.size(), line));
            }
        }
        return List.copyOf(kinds);
    }

    private static List<String> lines() {
        try (InputStream in = KindTable.class.getResourceAsStream("kinds.table")) {
            if (in == null) {
                throw new IllegalStateException("kinds.table is not beside its class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("kinds.table cannot be read", e);
        }
    }

    private static SecretKind row(int rank, String line) {
        String[] cells = BARS.split(line, -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(
                    "kinds.table: " + cells.length + " columns instead of 8: " + line);
        }
        KindOptions options = KindOptions.parse(cells[4]);
        return new SecretKind(
                rank,
                rule(cells),
                keywords(cells[3]),
                options,
                cells[5],
                Checks.parse(cells[5]),
                new LinearPattern(cells[6], options.context()),
                cells[7]);
    }

    private static List<String> keywords(String cell) {
        return cell.equals("-")
                ? List.of()
                : Stream.of(cell.split(" +", -1)).map(word -> word.replace("\\s", " ")).toList();
    }

    private static Rule rule(String[] cells) {
        String remedy =
                "Revoke it ("
                        + cells[7]
                        + "), then rebuild the image without it: the layer that has it keeps it.";
        return new Rule(
                PREFIX + cells[0],
                ALIASES.getOrDefault(cells[0], List.of()),
                Severity.parse(cells[1]),
                cells[2],
                remedy);
    }
}
