package dev.lazaret.inventory.runtime;

import dev.lazaret.base.Cpe;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The {@code release} file of a Java runtime (JEP 223 and the JDK's make files): lines {@code
 * KEY="value"}.
 */
record JavaRelease(Map<String, String> values) {

    JavaRelease {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Reads the lines; what is no pair is skipped, as the file belongs to many vendors. */
    static JavaRelease parse(String text) {
        Map<String, String> values = new TreeMap<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals).strip(), bare(line.substring(equals + 1)));
            }
        }
        return new JavaRelease(values);
    }

    private static String bare(String value) {
        String text = value.strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    boolean isJava() {
        return !get("JAVA_VERSION").isEmpty();
    }

    Package describe(String path, String parser) {
        String product = product();
        return Package.of(PackageUrl.of("generic", "", product, version()), path, parser)
                .vendor(get("IMPLEMENTOR"))
                .architecture(get("OS_ARCH"))
                .attribute("cpe", cpe(product))
                .attribute("java.version", get("JAVA_VERSION"))
                .attribute("java.runtime", get("JAVA_RUNTIME_VERSION"))
                .attribute("java.distribution", get("IMPLEMENTOR_VERSION"))
                .attribute("java.image", get("IMAGE_TYPE"))
                .attribute("libc", get("LIBC"))
                .build();
    }

    /** GraalVM has versions of its own; Oracle's commercial builds are not OpenJDK's. */
    private String product() {
        if (!get("GRAALVM_VERSION").isEmpty()) {
            return "graalvm";
        }
        return get("BUILD_TYPE").equals("commercial") ? "oracle-jdk" : "openjdk";
    }

    /** The runtime version with its build number, without the vendor's own additions. */
    private String version() {
        String graal = get("GRAALVM_VERSION");
        if (!graal.isEmpty()) {
            return graal;
        }
        String runtime = get("JAVA_RUNTIME_VERSION");
        int dash = runtime.indexOf('-');
        String known = dash < 0 ? runtime : runtime.substring(0, dash);
        return known.startsWith(get("JAVA_VERSION")) ? known : get("JAVA_VERSION");
    }

    private String cpe(String product) {
        return switch (product) {
            case "graalvm" -> Cpe.application("oracle", "graalvm", version());
            case "oracle-jdk" -> java("jdk");
            default -> java("openjdk");
        };
    }

    /** Java 8 and older are listed as {@code 8:update382}, later ones by their full version. */
    private String java(String product) {
        String version = get("JAVA_VERSION");
        int underscore = version.indexOf('_');
        if (!version.startsWith("1.") || underscore < 0) {
            return Cpe.application("oracle", product, version);
        }
        int dot = version.indexOf('.', 2);
        String major = version.substring(2, dot < 0 ? underscore : dot);
        return Cpe.application(
                "oracle", product, major, "update" + version.substring(underscore + 1));
    }

    private String get(String key) {
        return values.getOrDefault(key, "");
    }
}
