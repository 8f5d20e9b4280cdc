package dev.lazaret.inspect.secrets;

import dev.lazaret.base.Rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What this package can find. */
public final class SecretRules {

    private SecretRules() {}

    /** One rule per kind of secret, {@code image/secret-<kind>}, by id. */
    public static List<Rule> all() {
        return KindTable.kinds().stream().map(SecretKind::rule).sorted().toList();
    }

    /** Ids of the kinds that go by names and places, as no format proves them. */
    public static Set<String> weak() {
        return KindTable.kinds().stream()
                .filter(kind -> kind.options().weak())
                .map(kind -> kind.rule().id())
                .collect(Collectors.toUnmodifiableSet());
    }
}
