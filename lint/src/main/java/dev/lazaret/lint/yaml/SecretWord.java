package dev.lazaret.lint.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells names and values that look like a secret in the open, and masks them. */
public final class SecretWord {

    private static final List<String> WORDS =
            List.of(
                    "password",
                    "passwd",
                    "passphrase",
                    "secret",
                    "token",
                    "apikey",
                    "accesskey",
                    "privatekey",
                    "credential",
                    "pwd",
                    "encryptionkey",
                    "signingkey",
                    "accountkey",
                    "authkey",
                    "batchkey",
                    "hmackey",
                    "keycontent",
                    "masterkey",
                    "sharedkey",
                    "sshkey",
                    "storagekey");
    // Names that speak about a secret without being one.
    private static final List<String> HARMLESS_ENDS =
            List.of(
                    "file",
                    "path",
                    "dir",
                    "name",
                    "url",
                    "uri",
                    "endpoint",
                    "ttl",
                    "expiry",
                    "expiration",
                    "lifetime",
                    "timeout",
                    "length",
                    "policy",
                    "enabled",
                    "type",
                    "issuer",
                    "ref",
                    "id",
                    "mount",
                    "audience",
                    "algorithm",
                    "count",
                    "limit");
    private static final Set<String> HARMLESS_VALUES =
            Set.of("true", "false", "yes", "no", "none", "null", "required", "optional");
    private static final List<String> VALUE_STARTS =
            List.of(
                    "AKIA",
                    "ASIA",
                    "AIza",
                    "SG.",
                    "dckr_pat_",
                    "dop_v1_",
                    "ghp_",
                    "gho_",
                    "ghr_",
                    "ghs_",
                    "ghu_",
                    "github_pat_",
                    "glpat-",
                    "glrt-",
                    "hvs.",
                    "npm_",
                    "pypi-",
                    "rk_live_",
                    "shpat_",
                    "sk-ant-",
                    "sk-proj-",
                    "sk_live_",
                    "xapp-",
                    "xoxa-",
                    "xoxb-",
                    "xoxp-");
    // Certificates and public keys begin like it and are none.
    private static final String PRIVATE_KEY = "PRIVATE KEY";
    private static final String PEM = "-----BEGIN ";
    private static final int VALUE_CHARS_MIN = 20;

    private SecretWord() {}

    /** Whether a variable or key of that name is meant to hold a secret. */
    public static boolean isName(String name) {
        if (name.length() > 200) {
            return false;
        }
        String bare = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return WORDS.stream().anyMatch(bare::contains)
                && HARMLESS_ENDS.stream().noneMatch(bare::endsWith);
    }

    /** Whether a value is written out, not a reference, a path or a switch. */
    public static boolean isLiteral(String value) {
        String text = value.strip();
        return !text.isEmpty()
                && !text.startsWith("$")
                && !text.startsWith("/")
                && !text.startsWith("{{")
                && !HARMLESS_VALUES.contains(text.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a value looks like a secret whatever its name: known tokens, private keys, URLs with
     * passwords.
     */
    public static boolean isValue(String value) {
        String text = value.strip();
        if (isToken(text) || (text.contains(PEM) && text.contains(PRIVATE_KEY))) {
            return true;
        }
        int scheme = text.indexOf("://");
        int at = scheme < 0 ? -1 : text.indexOf('@', scheme);
        int colon = scheme < 0 ? -1 : text.indexOf(':', scheme + 3);
        int slash = scheme < 0 ? -1 : text.indexOf('/', scheme + 3);
        boolean hasPassword = colon > 0 && at > colon + 1 && (slash < 0 || slash > at);
        return hasPassword && isLiteral(text.substring(colon + 1, at));
    }

    private static boolean isToken(String text) {
        return text.length() >= VALUE_CHARS_MIN
                && VALUE_STARTS.stream().anyMatch(text::startsWith)
                && text.chars().noneMatch(Character::isWhitespace);
    }

    /** The name with nothing of the value but its length. */
    public static String masked(String name, String value) {
        return name + "=*** (" + value.strip().length() + " characters)";
    }
}
