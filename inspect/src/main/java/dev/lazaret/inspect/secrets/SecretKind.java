package dev.lazaret.inspect.secrets;

import dev.lazaret.base.Rule;

import java.util.List;

/**
 * One row of the table: a kind of secret and how to know it.
 *
 * @param rank its place in the table; of two that overlap the lower wins
 * @param rule id, severity, title and remedy
 * @param keywords lower case; the pattern is tried where one of them starts
 * @param options how strictly the surroundings are looked at
 * @param checkName the check's name in the table
 * @param check the format's own proof
 * @param pattern anchored at the keyword; group {@code v} is the secret, the whole match if absent
 * @param revoke where the owner makes it invalid
 */
record SecretKind(
        int rank,
        Rule rule,
        List<String> keywords,
        KindOptions options,
        String checkName,
        Check check,
        LinearPattern pattern,
        String revoke) {

    SecretKind {
        keywords = List.copyOf(keywords);
    }

    /** The id without {@code image/secret-}. */
    String name() {
        return rule.id().substring(KindTable.PREFIX.length());
    }

    /** Whether all of the secret is matched, not only its first line or one half of a pair. */
    boolean matchesWhole() {
        return !options.plain() && !name().endsWith("-pair");
    }
}
