package dev.lazaret.inventory.python;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.inventory.text.PackageList;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The headers of a METADATA or PKG-INFO file (PyPA specification "Core metadata"): mail headers up
 * to the first empty line. The first of several equal ones counts.
 */
final class CoreMetadata {

    /** Headers come first; what follows is a description of any length. */
    static final int BYTES_MAX = 1 << 20;

    private static final int LICENSE_CHARS_MAX = 200;

    private static final String REQUIRES = "requires-dist";

    private final Map<String, String> headers;
    private final List<String> needs;

    private CoreMetadata(Map<String, String> headers, List<String> needs) {
        this.headers = headers;
        this.needs = needs;
    }

    static CoreMetadata parse(byte[] bytes) {
        Map<String, String> headers = new HashMap<>();
        List<String> needs = new ArrayList<>();
        Iterator<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().iterator();
        boolean inHeaders = true;
        while (inHeaders && lines.hasNext()) {
            String line = lines.next();
            int colon = line.indexOf(':');
            if (colon > 0 && line.charAt(0) > ' ') {
                String header = line.substring(0, colon).toLowerCase(Locale.ROOT).strip();
                String value = line.substring(colon + 1).strip();
                headers.putIfAbsent(header, value);
                if (header.equals(REQUIRES)) {
                    needs.add(RequiresDist.name(value));
                }
            }
            inHeaders = !line.isEmpty() || headers.isEmpty();
        }
        return new CoreMetadata(headers, needs);
    }

    /**
     * Adds the distribution; what the headers lack, the directory's name may tell ({@code
     * name-1.0.dist-info}, {@code name-1.0-py3.9.egg-info}).
     */
    void addTo(PackageList packages, String directory) throws LimitExceededException {
        String[] parts = directory.substring(directory.lastIndexOf('/') + 1).split("-", 3);
        boolean telling = parts.length > 1 && parts[1].indexOf('.') > 0;
        String name = headers.getOrDefault("name", telling ? parts[0] : "");
        String version = headers.getOrDefault("version", "");
        if (version.isEmpty() && telling) {
            version = withoutEnding(parts[1]);
        }
        Optional<PackageUrl> purl = PythonName.purl(name, version);
        if (purl.isEmpty()) {
            packages.gap(
                    "the metadata names no distribution: name '"
                            + name
                            + "', version '"
                            + version
                            + "'");
            return;
        }
        packages.add(
                "pypi",
                "",
                purl.get().name(),
                purl.get().version(),
                builder -> stated(builder.name(name).licenses(licenses()), directory));
    }

    /** Eggs may say what they need in another file. */
    private Package.Builder stated(Package.Builder found, String directory) {
        boolean wheel = directory.endsWith(".dist-info");
        return wheel || !needs.isEmpty() ? found.needs(needs) : found;
    }

    private static String withoutEnding(String version) {
        for (String ending : List.of(".dist", ".egg")) {
            int at = version.indexOf(ending);
            if (at > 0) {
                return version.substring(0, at);
            }
        }
        return version;
    }

    private List<String> licenses() {
        String license =
                headers.getOrDefault("license-expression", headers.getOrDefault("license", ""));
        boolean usable =
                !license.isEmpty()
                        && license.length() <= LICENSE_CHARS_MAX
                        && !license.equalsIgnoreCase("unknown");
        return usable ? List.of(license) : List.of();
    }
}
