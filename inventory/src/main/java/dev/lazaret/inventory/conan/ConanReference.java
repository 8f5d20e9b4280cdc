package dev.lazaret.inventory.conan;

import dev.lazaret.inventory.text.PackageList;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Conan reference, {@code name/version@user/channel#recipeRevision:packageId#revision%time};
 * everything after the version may be absent.
 */
record ConanReference(
        String name, String version, String user, String channel, String recipeRevision) {

    /** Reads a reference; the version is empty when the text is none. */
    static ConanReference parse(String text) {
        String rest = cut(cut(text.strip(), '%'), ':');
        int hash = rest.indexOf('#');
        String revision = hash < 0 ? "" : rest.substring(hash + 1);
        rest = hash < 0 ? rest : rest.substring(0, hash);
        int at = rest.indexOf('@');
        String owner = at < 0 ? "" : rest.substring(at + 1);
        rest = at < 0 ? rest : rest.substring(0, at);
        int slash = rest.indexOf('/');
        int ownerSlash = owner.indexOf('/');
        return new ConanReference(
                slash < 0 ? rest : rest.substring(0, slash),
                slash < 0 ? "" : rest.substring(slash + 1),
                placeholder(ownerSlash < 0 ? owner : owner.substring(0, ownerSlash)),
                placeholder(ownerSlash < 0 ? "" : owner.substring(ownerSlash + 1)),
                revision.equals("0") ? "" : revision);
    }

    /** Adds the package, or a gap when the reference names no version. */
    void addTo(PackageList packages, String scope) throws IOException {
        if (version.isEmpty() || name.isEmpty()) {
            packages.gap("not a Conan reference with a version: '" + name + "'");
            return;
        }
        Map<String, String> qualifiers = new TreeMap<>();
        qualifiers.put("user", user);
        qualifiers.put("channel", channel);
        qualifiers.put("rrev", recipeRevision);
        packages.add(
                "conan", "", name, version, qualifiers, found -> found.attribute("scope", scope));
    }

    private static String cut(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    /** Conan's cache writes {@code _} for none. */
    private static String placeholder(String text) {
        return text.equals("_") ? "" : text;
    }
}
