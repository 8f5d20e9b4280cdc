package dev.lazaret.inspect.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One row of {@code samples.table}: a kind's name, a text that has such a secret, one that seems
 * to.
 *
 * @param lookAlike empty when half-length and placeholder values serve
 */
record Sample(String kind, String text, String lookAlike) {

    static List<Sample> all() {
        try (InputStream in = Sample.class.getResourceAsStream("/secrets/samples.table")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Sample::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample parse(String line) {
        String[] cells = line.split(" \\|\\| ", -1);
        return new Sample(cells[0], cells[1], cells.length > 2 ? cells[2] : "");
    }

    /** The file's name, before two colons, empty when any will do. */
    static String fileName(String text) {
        int colons = text.indexOf("::");
        boolean named = colons > 0 && text.substring(0, colons).matches("[.\\w]+");
        return named ? text.substring(0, colons) : "";
    }

    static String body(String text) {
        String name = fileName(text);
        return name.isEmpty() ? text : text.substring(name.length() + 2);
    }
}
