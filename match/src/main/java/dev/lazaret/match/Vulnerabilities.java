package dev.lazaret.match;

import dev.lazaret.advisories.Advisory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Merges the advisories that affect one package into vulnerabilities.
 *
 * <p>{@code aliases} mean the same vulnerability, symmetrically and transitively, so they join. A
 * distributor's advisory packs the fixes of many ({@code upstream}): it is one vulnerability per
 * CVE there, each with the advisory as an alias that joins nothing.
 */
final class Vulnerabilities {

    private final Map<String, Vulnerability> byId = new TreeMap<>();

    private Vulnerabilities() {}

    static List<Vulnerability> of(List<Judgement> affecting) {
        Vulnerabilities merged = new Vulnerabilities();
        for (Judgement judgement : affecting) {
            merged.add(judgement);
        }
        return List.copyOf(new LinkedHashSet<>(merged.byId.values()));
    }

    private void add(Judgement judgement) {
        Advisory advisory = judgement.advisory();
        List<String> own = new ArrayList<>(advisory.aliases());
        own.add(advisory.id());
        List<String> packed =
                advisory.upstream().stream().filter(Vulnerabilities::isCve).distinct().toList();
        if (packed.isEmpty() || own.stream().anyMatch(Vulnerabilities::isCve)) {
            join(own, List.of(), judgement);
        } else {
            for (String cve : packed) {
                join(List.of(cve), own, judgement);
            }
        }
    }

    private void join(List<String> keys, List<String> labels, Judgement judgement) {
        Set<Vulnerability> found = new LinkedHashSet<>();
        for (String key : keys) {
            Vulnerability known = byId.get(key);
            if (known != null) {
                found.add(known);
            }
        }
        Vulnerability target = found.isEmpty() ? new Vulnerability() : found.iterator().next();
        found.forEach(other -> {
            if (other != target) {
                target.absorb(other);
                replace(other, target);
            }
        });
        keys.forEach(key -> byId.put(key, target));
        target.add(keys, judgement);
        target.add(labels, judgement);
    }

    private void replace(Vulnerability old, Vulnerability by) {
        Collection<String> ids = List.copyOf(old.ids());
        for (String id : ids) {
            if (byId.get(id) == old) {
                byId.put(id, by);
            }
        }
    }

    private static boolean isCve(String id) {
        return id.startsWith("CVE-");
    }
}
