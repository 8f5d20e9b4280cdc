package dev.lazaret.inventory.go;

import dev.lazaret.base.Cpe;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A well-known program written in Go, by the module it is built from: the table is {@code
 * products.tsv} beside this class.
 *
 * @param module module path, without major version suffix
 * @param vendor CPE vendor
 * @param product CPE product
 */
record GoProduct(String module, String vendor, String product) {

    private static final Map<String, GoProduct> BY_MODULE = read();

    /** The product a module or one of its packages belongs to, null when it is not well known. */
    static @Nullable GoProduct of(String path) {
        String prefix = path;
        while (!prefix.isEmpty()) {
            GoProduct found = BY_MODULE.get(prefix);
            if (found != null) {
                return found;
            }
            prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('/')));
        }
        return null;
    }

    /** The CPE 2.3 name of a version, empty without one. */
    String cpe(String version) {
        String plain = version.startsWith("v") ? version.substring(1) : version;
        return Cpe.application(vendor, product, plain);
    }

    private static Map<String, GoProduct> read() {
        Map<String, GoProduct> products = new HashMap<>();
        for (String line : (Iterable<String>) table().lines()::iterator) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                String[] cells = line.split("\t", 3);
                products.put(cells[0], new GoProduct(cells[0], cells[1], cells[2]));
            }
        }
        return products;
    }

    private static String table() {
        try (InputStream in =
                Objects.requireNonNull(GoProduct.class.getResourceAsStream("products.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of Go products cannot be read", e);
        }
    }
}
