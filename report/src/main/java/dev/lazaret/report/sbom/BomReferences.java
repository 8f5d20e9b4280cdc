package dev.lazaret.report.sbom;

import dev.lazaret.base.Distro;
import dev.lazaret.base.Package;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A document-wide unique name per package: its purl, numbered when several places have it. */
final class BomReferences {

    private final IdentityHashMap<Package, String> byPackage = new IdentityHashMap<>();
    private final Map<Package, String> byValue = new HashMap<>();

    BomReferences(List<Package> packages) {
        Map<String, Integer> seen = new HashMap<>();
        for (Package component : packages) {
            String purl = component.purl().toString();
            int number = seen.merge(purl, 1, Integer::sum);
            String reference = number == 1 ? purl : purl + "#" + number;
            byPackage.put(component, reference);
            byValue.putIfAbsent(component, reference);
        }
    }

    /** The name of the operating system. */
    static String of(Distro distro) {
        return "os:" + distro.id() + "@" + distro.versionId();
    }

    /** The name of a package of the inventory, or of one that equals it. */
    String of(Package component) {
        String known = byPackage.get(component);
        return known != null ? known : byValue.getOrDefault(component, component.purl().toString());
    }
}
