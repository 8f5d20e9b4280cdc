package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.syntax.Pair;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Names of variables and files that usually hold secrets. */
public final class SecretNames {

    /** What is shown in place of a secret. */
    static final String MASK = "***";

    private static final Set<String> PARTS =
            Set.of(
                    "password",
                    "passwd",
                    "passphrase",
                    "pass",
                    "secret",
                    "secrets",
                    "token",
                    "apikey",
                    "credential",
                    "credentials",
                    "pw",
                    "pwd");
    private static final Set<String> KEYS =
            Set.of(
                    "api",
                    "access",
                    "private",
                    "secret",
                    "signing",
                    "encryption",
                    "ssh",
                    "auth",
                    "git",
                    "deploy");

    /** Words that say the rest is for everybody, or only a switch. */
    private static final Set<String> PUBLIC = Set.of("public", "pub");

    private static final Set<String> SWITCHES =
            Set.of("use", "enable", "disable", "require", "no", "with", "without", "skip");

    private static final Set<String> HARMLESS_ENDS =
            Set.of(
                    "file",
                    "path",
                    "dir",
                    "url",
                    "uri",
                    "name",
                    "length",
                    "id",
                    "type",
                    "ttl",
                    "expiry",
                    "expires",
                    "timeout",
                    "algorithm",
                    "header",
                    "prefix",
                    "policy",
                    "provider",
                    "backend",
                    "store",
                    "version",
                    "region",
                    "enabled",
                    "required",
                    "dummy");

    /** Values that are no secret, whatever the variable is called. */
    private static final Set<String> HARMLESS_VALUES =
            Set.of(
                    "0",
                    "1",
                    "true",
                    "false",
                    "yes",
                    "no",
                    "on",
                    "off",
                    "none",
                    "null",
                    "dummy",
                    "placeholder",
                    "unused",
                    "ignored",
                    "notused");

    private static final Set<String> FILES =
            Set.of(
                    "id_rsa",
                    "id_dsa",
                    "id_ecdsa",
                    "id_ed25519",
                    ".env",
                    ".netrc",
                    "_netrc",
                    ".npmrc",
                    ".pypirc",
                    ".git-credentials",
                    ".htpasswd",
                    "credentials",
                    "credentials.json",
                    "credentials.xml",
                    "credential.json",
                    "password.txt",
                    "secret_token.rb",
                    ".dockercfg",
                    "kubeconfig",
                    "terraform.tfstate",
                    ".pgpass",
                    "secrets.yml",
                    "secrets.yaml",
                    "service-account.json",
                    "master.key");
    private static final Set<String> ENDINGS =
            Set.of(
                    ".key",
                    ".pem",
                    ".p12",
                    ".pfx",
                    ".jks",
                    ".keystore",
                    ".kdbx",
                    ".ovpn",
                    ".keychain",
                    ".ppk",
                    ".secret",
                    ".private_key");

    private SecretNames() {}

    /** Whether a variable of this name holds a secret, and not merely where one lies. */
    static boolean isSecret(String name) {
        if (name.length() > 200 || name.equals("PWD") || name.equals("OLDPWD")) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("access_key_id")) {
            return true; // no secret alone, but it comes with one
        }
        String[] parts = lower.split("[_.-]", -1);
        String last = parts[parts.length - 1];
        if (HARMLESS_ENDS.contains(last) || Stream.of(parts).anyMatch(PUBLIC::contains)) {
            return false;
        }
        if (last.equals("auth") && !SWITCHES.contains(parts[0])) {
            return true;
        }
        for (int i = 0; i < parts.length; i++) {
            boolean key = parts[i].equals("key") && i > 0 && KEYS.contains(parts[i - 1]);
            if (key || PARTS.contains(parts[i]) || parts[i].endsWith("password")) {
                return true;
            }
        }
        return false;
    }

    /** Whether an ENV or ARG hands in a secret. */
    public static boolean isSecret(Pair pair) {
        String value = pair.value().unquoted();
        boolean harmless = pair.hasValue() && isHarmless(value);
        return isSecret(pair.key()) && !harmless;
    }

    /** Nothing, a switch, a filler, or where the secret lies. */
    static boolean isHarmless(String value) {
        return value.isEmpty()
                || value.startsWith("/run/secrets")
                || HARMLESS_VALUES.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Whether a file called so usually holds a secret. */
    static boolean isSecretFile(String path) {
        String name = Paths.last(path).toLowerCase(Locale.ROOT);
        boolean folder =
                name.equals(".aws")
                        || name.equals(".ssh")
                        || name.equals(".gnupg")
                        || path.endsWith(".kube/config")
                        || path.endsWith(".docker/config.json");
        boolean environment =
                name.startsWith(".env.")
                        && !name.endsWith("example")
                        && !name.endsWith("sample")
                        && !name.endsWith("template")
                        && !name.endsWith("dist");
        return folder
                || environment
                || FILES.contains(name)
                || (!isPublicPart(name) && ENDINGS.stream().anyMatch(name::endsWith));
    }

    /**
     * Certificates and keys to verify with; what is named a key beside a certificate is private.
     */
    private static boolean isPublicPart(String name) {
        if (name.contains("private")) {
            return false;
        }
        boolean key =
                name.endsWith(".key") || name.endsWith("-key.pem") || name.endsWith("_key.pem");
        boolean certificate =
                name.startsWith("ca.")
                        || name.startsWith("ca-")
                        || name.contains("-ca.")
                        || name.contains("_ca.")
                        || name.contains("cert")
                        || name.contains("chain")
                        || name.contains("bundle")
                        || name.contains("trust")
                        || name.contains("root");
        return name.contains("public") || name.contains("gpg") || (certificate && !key);
    }
}
