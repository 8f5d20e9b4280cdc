package dev.lazaret.judge.vex;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.PackageUrl;
import dev.lazaret.judge.vex.VexStatement.Product;
import dev.lazaret.judge.vex.VexStatement.Status;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CSAF 2.0: products of the tree by their purl or CPE, statuses by product id. */
final class CsafVex {

    private static final Map<String, Status> STATUSES = statuses();
    private final String file;
    private final JsonNode root;
    private final Map<String, Product> products = new HashMap<>();

    CsafVex(String file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    VexDocument read() {
        JsonNode tree = root.path("product_tree");
        branches(tree.path("branches"));
        tree.path("full_product_names").forEach(this::product);
        tree.path("relationships").forEach(this::relationship);
        Statements statements = new Statements(file);
        String time =
                Statements.text(root.path("document").path("tracking"), "current_release_date");
        for (JsonNode vulnerability : root.path("vulnerabilities")) {
            statements.next();
            STATUSES.forEach((key, status) -> add(vulnerability, key, status, time, statements));
        }
        return statements.document();
    }

    /** One statement per justification, since CSAF gives it per product. */
    private void add(
            JsonNode vulnerability, String key, Status status, String time, Statements out) {
        JsonNode ids = vulnerability.path("product_status").path(key);
        if (ids.isEmpty()) {
            return;
        }
        Map<String, String> flags = byProduct(vulnerability.path("flags"), "label");
        Map<String, String> impacts = byProduct(vulnerability.path("threats"), "details");
        Map<List<String>, List<Product>> groups = new LinkedHashMap<>();
        for (JsonNode id : ids) {
            Product product = products.get(id.asText(""));
            if (product != null) {
                String name = id.asText("");
                List<String> reasons =
                        List.of(flags.getOrDefault(name, ""), impacts.getOrDefault(name, ""));
                groups.computeIfAbsent(reasons, _ -> new ArrayList<>()).add(product);
            }
        }
        if (groups.isEmpty()) {
            out.gap("names no product of status " + key + " by a package URL");
        }
        groups.forEach((reasons, meant) ->
                out.add(
                        vulnerabilities(vulnerability),
                        status,
                        status == Status.NOT_AFFECTED ? reasons.get(0) : "",
                        status == Status.NOT_AFFECTED ? reasons.get(1) : "",
                        meant,
                        time));
    }

    private static List<String> vulnerabilities(JsonNode vulnerability) {
        List<String> ids = new ArrayList<>();
        String cve = Statements.text(vulnerability, "cve");
        if (!cve.isEmpty()) {
            ids.add(cve);
        }
        vulnerability.path("ids").forEach(id -> ids.add(Statements.text(id, "text")));
        return ids;
    }

    private static Map<String, String> byProduct(JsonNode entries, String key) {
        Map<String, String> byProduct = new HashMap<>();
        for (JsonNode entry : entries) {
            boolean relevant =
                    key.equals("label") || Statements.text(entry, "category").equals("impact");
            if (relevant) {
                for (JsonNode id : entry.path("product_ids")) {
                    byProduct.putIfAbsent(id.asText(""), Statements.text(entry, key));
                }
            }
        }
        return byProduct;
    }

    /** The parser has bounded how deep branches go. */
    private void branches(JsonNode branches) {
        for (JsonNode branch : branches) {
            product(branch.path("product"));
            branches(branch.path("branches"));
        }
    }

    private void product(JsonNode product) {
        JsonNode identification = product.path("product_identification_helper");
        add(
                product,
                Statements.text(identification, "purl"),
                Statements.text(identification, "cpe"));
    }

    private void add(JsonNode product, String purl, String cpe) {
        @Nullable PackageUrl url = Statements.purl(purl).orElse(null);
        String id = Statements.text(product, "product_id");
        if (!id.isEmpty() && (url != null || !cpe.isEmpty())) {
            products.put(id, new Product(Statements.text(product, "name"), url, List.of(), cpe));
        }
    }

    /**
     * A component on a platform: what is stated of the pair is stated of the component there only.
     */
    private void relationship(JsonNode relationship) {
        Product component = products.get(Statements.text(relationship, "product_reference"));
        Product platform =
                products.get(Statements.text(relationship, "relates_to_product_reference"));
        String id = Statements.text(relationship.path("full_product_name"), "product_id");
        if (component == null || component.purl() == null || platform == null || id.isEmpty()) {
            return;
        }
        String name = Statements.text(relationship.path("full_product_name"), "name");
        products.put(
                id,
                platform.purl() == null
                        ? new Product(name, component.purl(), List.of(), platform.platform())
                        : new Product(name, platform.purl(), List.of(component.purl()), ""));
    }

    /** Of the same product the worse status comes last and so counts. */
    private static Map<String, Status> statuses() {
        Map<String, Status> statuses = new LinkedHashMap<>();
        statuses.put("known_not_affected", Status.NOT_AFFECTED);
        statuses.put("fixed", Status.FIXED);
        statuses.put("first_fixed", Status.FIXED);
        statuses.put("under_investigation", Status.UNDER_INVESTIGATION);
        statuses.put("known_affected", Status.AFFECTED);
        statuses.put("first_affected", Status.AFFECTED);
        statuses.put("last_affected", Status.AFFECTED);
        return statuses;
    }
}
