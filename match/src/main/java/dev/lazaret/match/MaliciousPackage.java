package dev.lazaret.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Packages that were published to do harm: OSV's records whose id starts with {@code MAL-}. They
 * state no severity, and there is no version to upgrade to; policies name them all by one rule.
 */
final class MaliciousPackage {

    /** The rule's id, an alias of every such finding. */
    static final String RULE = "image/malicious-package";

    private MaliciousPackage() {}

    static boolean is(Vulnerability vulnerability) {
        return vulnerability.ids().stream().anyMatch(id -> id.startsWith("MAL-"));
    }

    /** The aliases of the vulnerability, the rule's id among them where it applies. */
    static List<String> aliases(Vulnerability vulnerability) {
        if (!is(vulnerability)) {
            return vulnerability.aliases();
        }
        List<String> aliases = new ArrayList<>(vulnerability.aliases());
        aliases.add(RULE);
        return aliases;
    }
}
