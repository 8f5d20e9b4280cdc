package dev.lazaret.judge.vex;

import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.facts.Facts;
import dev.lazaret.judge.facts.Matter;
import dev.lazaret.judge.vex.VexStatement.Product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which VEX statement speaks of a finding. Of several the latest counts, as OpenVEX has it; among
 * those of one instant the last, so that a document may correct itself.
 */
public final class VexAnswers {

    private final Map<String, List<VexStatement>> byId = new HashMap<>();
    private final VexProducts products;

    /** What statements say of an image. */
    public VexAnswers(List<VexStatement> statements, Facts facts) {
        this.products = new VexProducts(facts);
        for (VexStatement statement : statements) {
            for (String id : statement.vulnerabilities()) {
                byId.computeIfAbsent(key(id), _ -> new ArrayList<>()).add(statement);
            }
        }
    }

    /** The statement because of which a vulnerability need not count. */
    public Optional<VexStatement> excusing(Matter matter) {
        VulnerabilityFinding vulnerability = matter.vulnerability();
        if (vulnerability == null || byId.isEmpty()) {
            return Optional.empty();
        }
        List<VexStatement> meant = new ArrayList<>(statements(vulnerability.id()));
        vulnerability.aliases().forEach(alias -> meant.addAll(statements(alias)));
        return meant.stream()
                .filter(statement -> speaksOf(statement, vulnerability))
                .max(Comparator.comparing(VexStatement::timestamp))
                .map(latest -> lastOf(meant, latest, vulnerability))
                .filter(statement -> statement.status().excuses());
    }

    private VexStatement lastOf(
            List<VexStatement> meant, VexStatement latest, VulnerabilityFinding vulnerability) {
        return meant.stream()
                .filter(statement -> statement.timestamp().equals(latest.timestamp()))
                .filter(statement -> speaksOf(statement, vulnerability))
                .reduce(latest, (_, later) -> later);
    }

    private boolean speaksOf(VexStatement statement, VulnerabilityFinding vulnerability) {
        for (Product product : statement.products()) {
            if (products.means(product, vulnerability.component())) {
                return true;
            }
        }
        return false;
    }

    private List<VexStatement> statements(String id) {
        return byId.getOrDefault(key(id), List.of());
    }

    private static String key(String id) {
        return id.toUpperCase(Locale.ROOT);
    }
}
