package dev.lazaret.inventory.text;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects what one lock file declares when that needs a second look: a package named several times
 * is for development only (attribute {@code scope=dev}) when every mention says so.
 */
public final class DeclaredPackages {

    private static final int VERSION_CHARS_MAX = 256;
    private static final int NAME_CHARS_MAX = 512;

    private final Map<PackageUrl, Entry> entries = new LinkedHashMap<>();

    private static final class Entry {
        private final String name;
        private final Map<String, String> attributes = new TreeMap<>();
        private @Nullable Set<String> needs;
        private boolean development;

        Entry(String name, boolean development) {
            this.name = name;
            this.development = development;
        }

        Package.Builder addTo(Package.Builder builder) {
            builder.name(name).attributes(attributes).attribute("scope", development ? "dev" : "");
            return needs == null ? builder : builder.needs(needs);
        }
    }

    /** Adds a mention under the ecosystem's own name. */
    public void add(PackageUrl purl, String name, boolean development) {
        add(purl, name, development, Map.of());
    }

    /** Adds a mention with attributes. */
    public void add(
            PackageUrl purl, String name, boolean development, Map<String, String> attributes) {
        Entry entry = entries.computeIfAbsent(purl, p -> new Entry(name, development));
        entry.development &= development;
        entry.attributes.putAll(attributes);
    }

    /**
     * Adds a mention that says where the package comes from and what it needs.
     *
     * @param repository empty for the ecosystem's own registry; else git, an archive
     * @param needs names as the ecosystem compares them, null when it does not say
     */
    public void add(
            PackageUrl purl,
            String name,
            boolean development,
            String repository,
            @Nullable Collection<String> needs) {
        Map<String, String> from =
                repository.isEmpty() ? Map.of() : Map.of("repository", repository);
        add(purl, name, development, from);
        if (needs != null) {
            needs(purl, needs);
        }
    }

    /** Says what a package needs that was mentioned; several mentions need all together. */
    public void needs(PackageUrl purl, Collection<String> names) {
        Entry entry = entries.get(purl);
        if (entry != null) {
            entry.needs = entry.needs == null ? new LinkedHashSet<>() : entry.needs;
            entry.needs.addAll(names);
        }
    }

    /**
     * Whether a registry could have this name and version: visible characters, not too many, and a
     * name behind the last slash.
     */
    public static boolean plausible(String name, String version) {
        return visible(name, NAME_CHARS_MAX)
                && !name.endsWith("/")
                && visible(version, VERSION_CHARS_MAX);
    }

    /** Hands everything over, in the order of first mention. */
    public void flush(PackageList packages) throws LimitExceededException {
        for (Map.Entry<PackageUrl, Entry> each : entries.entrySet()) {
            PackageUrl purl = each.getKey();
            Entry entry = each.getValue();
            packages.add(
                    purl.type(),
                    purl.namespace(),
                    purl.name(),
                    purl.version(),
                    builder -> entry.addTo(builder));
        }
    }

    private static boolean visible(String text, int charsMax) {
        return !text.isEmpty()
                && text.length() <= charsMax
                && text.chars().allMatch(c -> c > ' ' && c != 0x7F && c != 0xFFFD);
    }
}
