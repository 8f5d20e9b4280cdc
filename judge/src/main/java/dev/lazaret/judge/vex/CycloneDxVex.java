package dev.lazaret.judge.vex;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.PackageUrl;
import dev.lazaret.judge.vex.VexStatement.Product;
import dev.lazaret.judge.vex.VexStatement.Status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code vulnerabilities} of a CycloneDX document, alone or within an SBOM. */
final class CycloneDxVex {

    private final String file;
    private final JsonNode root;
    private final Map<String, Product> byReference = new HashMap<>();

    CycloneDxVex(String file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    VexDocument read() {
        component(root.path("metadata").path("component"));
        components(root.path("components"));
        Statements statements = new Statements(file);
        String time = Statements.text(root.path("metadata"), "timestamp");
        for (JsonNode vulnerability : root.path("vulnerabilities")) {
            statements.next();
            JsonNode analysis = vulnerability.path("analysis");
            Optional<Status> status = status(Statements.text(analysis, "state"));
            if (status.isEmpty()) {
                continue; // a vulnerability without analysis states nothing
            }
            statements.add(
                    ids(vulnerability),
                    status.get(),
                    justification(analysis),
                    Statements.text(analysis, "detail"),
                    products(vulnerability.path("affects")),
                    time(analysis, time));
        }
        return statements.document();
    }

    private static Optional<Status> status(String state) {
        return switch (state) {
            case "not_affected", "false_positive" -> Optional.of(Status.NOT_AFFECTED);
            case "resolved", "resolved_with_pedigree" -> Optional.of(Status.FIXED);
            case "exploitable" -> Optional.of(Status.AFFECTED);
            case "in_triage" -> Optional.of(Status.UNDER_INVESTIGATION);
            default -> Optional.empty();
        };
    }

    private static String justification(JsonNode analysis) {
        String justification = Statements.text(analysis, "justification");
        boolean falsePositive = Statements.text(analysis, "state").equals("false_positive");
        return justification.isEmpty() && falsePositive ? "false_positive" : justification;
    }

    private static String time(JsonNode analysis, String otherwise) {
        String updated = Statements.text(analysis, "lastUpdated");
        String first = updated.isEmpty() ? Statements.text(analysis, "firstIssued") : updated;
        return first.isEmpty() ? otherwise : first;
    }

    private static List<String> ids(JsonNode vulnerability) {
        List<String> ids = new ArrayList<>();
        String id = Statements.text(vulnerability, "id");
        if (!id.isEmpty()) {
            ids.add(id);
        }
        for (JsonNode reference : vulnerability.path("references")) {
            String other = Statements.text(reference, "id");
            if (!other.isEmpty()) {
                ids.add(other);
            }
        }
        return ids;
    }

    /** A reference is a bom-ref, a purl, or a BOM-Link, whose fragment is one of both. */
    private List<Product> products(JsonNode affects) {
        List<Product> products = new ArrayList<>();
        for (JsonNode affected : affects) {
            String reference = Statements.text(affected, "ref");
            int hash = reference.startsWith("urn:cdx:") ? reference.indexOf('#') : -1;
            String target = hash < 0 ? reference : reference.substring(hash + 1);
            Product known = byReference.get(target);
            if (known != null) {
                products.add(known);
            } else {
                Statements.purl(target)
                        .map(purl -> new Product(target, purl, List.of(), ""))
                        .ifPresent(products::add);
            }
        }
        return products;
    }

    /** The parser has bounded how deep components go. */
    private void components(JsonNode components) {
        for (JsonNode component : components) {
            component(component);
            components(component.path("components"));
        }
    }

    private void component(JsonNode component) {
        String reference = Statements.text(component, "bom-ref");
        Optional<PackageUrl> purl = Statements.purl(Statements.text(component, "purl"));
        boolean image = Statements.text(component, "type").equals("container");
        if (!reference.isEmpty() && (purl.isPresent() || image)) {
            String name = Statements.text(component, "name");
            byReference.put(reference, new Product(name, purl.orElse(null), List.of(), ""));
        }
    }
}
