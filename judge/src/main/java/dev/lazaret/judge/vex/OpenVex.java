package dev.lazaret.judge.vex;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.PackageUrl;
import dev.lazaret.judge.vex.VexStatement.Product;
import dev.lazaret.judge.vex.VexStatement.Status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** OpenVEX 0.2.0; the older form with products as plain texts is read too. */
final class OpenVex {

    private OpenVex() {}

    static VexDocument read(String file, JsonNode root) {
        Statements statements = new Statements(file);
        String documentTime = time(root, "");
        for (JsonNode statement : root.path("statements")) {
            statements.next();
            Optional<Status> status = status(Statements.text(statement, "status"));
            if (status.isEmpty()) {
                statements.gap("has no status that OpenVEX knows");
                continue;
            }
            statements.add(
                    vulnerabilities(statement.path("vulnerability")),
                    status.get(),
                    Statements.text(statement, "justification"),
                    Statements.text(statement, "impact_statement"),
                    products(statement),
                    time(statement, documentTime));
        }
        return statements.document();
    }

    private static String time(JsonNode node, String otherwise) {
        String updated = Statements.text(node, "last_updated");
        String timestamp = updated.isEmpty() ? Statements.text(node, "timestamp") : updated;
        return timestamp.isEmpty() ? otherwise : timestamp;
    }

    private static Optional<Status> status(String word) {
        for (Status status : Status.values()) {
            if (status.label().equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    private static List<String> vulnerabilities(JsonNode vulnerability) {
        if (vulnerability.isTextual()) {
            return List.of(vulnerability.asText());
        }
        List<String> ids = new ArrayList<>(Statements.texts(vulnerability.path("aliases")));
        String name = Statements.text(vulnerability, "name");
        if (!name.isEmpty()) {
            ids.addFirst(name);
        }
        return ids;
    }

    private static List<Product> products(JsonNode statement) {
        List<PackageUrl> shared = purls(statement.path("subcomponents"));
        List<Product> products = new ArrayList<>();
        for (JsonNode product : statement.path("products")) {
            JsonNode parts = product.path("subcomponents");
            List<PackageUrl> named = purls(parts);
            boolean unreadable = !parts.isEmpty() && named.isEmpty();
            Optional<PackageUrl> purl = purl(product);
            String name = id(product).isEmpty() && purl.isPresent() ? "" + purl.get() : id(product);
            if (!name.isEmpty() && !unreadable) {
                products.add(
                        new Product(name, purl.orElse(null), named.isEmpty() ? shared : named, ""));
            }
        }
        return products;
    }

    private static String id(JsonNode product) {
        return product.isTextual() ? product.asText() : Statements.text(product, "@id");
    }

    private static Optional<PackageUrl> purl(JsonNode product) {
        String identifier = Statements.text(product.path("identifiers"), "purl");
        return Statements.purl(identifier.isEmpty() ? id(product) : identifier);
    }

    private static List<PackageUrl> purls(JsonNode nodes) {
        List<PackageUrl> purls = new ArrayList<>();
        for (JsonNode node : nodes) {
            purl(node).ifPresent(purls::add);
        }
        return purls;
    }
}
