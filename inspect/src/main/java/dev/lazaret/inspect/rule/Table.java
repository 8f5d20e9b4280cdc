package dev.lazaret.inspect.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table that ships with the program: lines of cells separated by tabs, {@code #} comments. */
public final class Table {

    private Table() {}

    /**
     * Reads a resource that lies beside a class.
     *
     * @throws IllegalStateException if it is not there or a row has another number of cells: the
     *     program was built wrong
     */
    public static List<List<String>> read(Class<?> beside, String name, int cells) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(name, line, cells))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + name, e);
        }
    }

    private static List<String> row(String name, String line, int cells) {
        List<String> row = List.of(line.split("\t", -1));
        if (row.size() != cells) {
            throw new IllegalStateException(
                    "a row of " + name + " has not " + cells + " cells: " + line);
        }
        return row;
    }
}
