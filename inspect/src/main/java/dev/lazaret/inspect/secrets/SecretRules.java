package dev.lazaret.inspect.secrets;

import dev.lazaret.base.Rule;

import java.util.List;

/** What this package can find. */
public final class SecretRules {

    private SecretRules() {}

    /** One rule per kind of secret, {@code image/secret-<kind>}, by id. */
    public static List<Rule> all() {
        return KindTable.kinds().stream().map(SecretKind::rule).sorted().toList();
    }
}
