package dev.lazaret.inventory.npm;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Requirements;
import dev.lazaret.inventory.text.Json;

import java.util.List;

/**
 * Name and version of a {@code packages} entry of pnpm-lock.yaml (pnpm/spec, lockfile 5 to 9). An
 * entry that is no registry package states them in fields; else the key does: {@code /name/1.0.0}
 * or {@code host/name/1.0.0} with {@code _peers} up to 5, {@code /name@1.0.0(peers)} in 6, {@code
 * name@1.0.0} in 9.
 *
 * @param repository where it comes from when that is no registry, else empty
 */
record PnpmKey(String name, String version, String repository) {

    static PnpmKey of(String key, JsonNode entry) {
        String address = Json.text(entry.path("resolution"), "tarball");
        if (address.isEmpty()) {
            address = Json.text(entry.path("resolution"), "repo");
        }
        PnpmKey read = read(withoutPeers(key));
        String name = Json.text(entry, "name");
        String version = Json.text(entry, "version");
        return new PnpmKey(
                name.isEmpty() ? read.name : name,
                version.isEmpty() ? read.version : version,
                NpmName.isVersion(read.version) ? "" : address);
    }

    /** The key without the peers it was resolved with. */
    static String withoutPeers(String key) {
        int open = key.indexOf('(');
        return open < 0 ? key : key.substring(0, open);
    }

    /** How a package asks for another: {@code name} and {@code 1.0.0}, or the whole key. */
    static String exact(String name, String reference) {
        String plain = withoutPeers(reference);
        if (plain.startsWith("/")) {
            PnpmKey key = read(plain);
            return Requirements.exact(key.name, key.version);
        }
        int peers = plain.indexOf('_');
        return Requirements.exact(name, peers < 0 ? plain : plain.substring(0, peers));
    }

    private static PnpmKey read(String key) {
        String plain = key.startsWith("/") ? key.substring(1) : key;
        int at = NpmName.nameEnd(plain);
        if (at > 0 && NpmName.isName(plain.substring(0, at))) {
            return new PnpmKey(plain.substring(0, at), plain.substring(at + 1), "");
        }
        return bySlashes(List.of(plain.split("/", 6)), !key.startsWith("/"));
    }

    private static PnpmKey bySlashes(List<String> parts, boolean hostFirst) {
        List<String> named = hostFirst && parts.size() > 2 ? parts.subList(1, parts.size()) : parts;
        if (named.size() < 2) {
            return new PnpmKey("", "", "");
        }
        int nameParts = named.getFirst().startsWith("@") ? 2 : 1;
        if (named.size() <= nameParts) {
            return new PnpmKey("", "", "");
        }
        String version = named.get(nameParts);
        int peers = version.indexOf('_');
        return new PnpmKey(
                String.join("/", named.subList(0, nameParts)),
                peers < 0 ? version : version.substring(0, peers),
                "");
    }
}
