package dev.lazaret.inventory.swift;

/**
 * Host, owner and name of a repository's address, as the purl type {@code swift} and the advisories
 * of SwiftURL name a package.
 *
 * @param namespace host and owner, {@code github.com/apple}
 */
record RepositoryName(String namespace, String name) {

    /** From {@code https://host/owner/name.git}, {@code git@host:owner/name} or a bare name. */
    static RepositoryName of(String location) {
        String text = location.strip();
        int scheme = text.indexOf("://");
        if (scheme >= 0) {
            text = text.substring(scheme + 3);
        }
        int at = text.indexOf('@');
        int slash = text.indexOf('/');
        if (at >= 0 && (slash < 0 || at < slash)) {
            text = text.substring(at + 1);
        }
        int colon = text.indexOf(':');
        boolean scp = scheme < 0 && colon > 0 && text.indexOf('/') > colon;
        if (scp) {
            text = text.substring(0, colon) + "/" + text.substring(colon + 1);
        }
        while (text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.endsWith(".git")) {
            text = text.substring(0, text.length() - 4);
        }
        int last = text.lastIndexOf('/');
        return last < 0
                ? new RepositoryName("", text)
                : new RepositoryName(text.substring(0, last), text.substring(last + 1));
    }
}
