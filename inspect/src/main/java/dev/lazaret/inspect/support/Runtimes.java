package dev.lazaret.inspect.support;

import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Origin;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/** Which packages are runtimes or servers with a support schedule of their own. */
final class Runtimes {

    private static final Map<String, String> GENERIC =
            Map.ofEntries(
                    Map.entry("node", "node"),
                    Map.entry("python", "python"),
                    Map.entry("php", "php"),
                    Map.entry("ruby", "ruby"),
                    Map.entry("go", "go"),
                    Map.entry("openjdk", "java"),
                    Map.entry("oracle-jdk", "java"),
                    Map.entry("postgresql", "postgresql"),
                    Map.entry("nginx", "nginx"),
                    Map.entry("mysql", "mysql"),
                    Map.entry("mariadb", "mariadb"),
                    Map.entry("redis", "redis"),
                    Map.entry("apache-httpd", "apache-httpd"),
                    Map.entry("openssl", "openssl"),
                    Map.entry("perl", "perl"),
                    Map.entry("haproxy", "haproxy"),
                    Map.entry("memcached", "memcached"));

    private static final Set<String> DOTNET =
            Set.of("Microsoft.NETCore.App", "Microsoft.AspNetCore.App", "dotnet", "dotnet-runtime");

    private Runtimes() {}

    /** The product of the table, null when it is none or an OS package maintains it. */
    static @Nullable String product(Package found) {
        if (found.owner() != null || found.origin() != Origin.INSTALLED) {
            return null;
        }
        return switch (found.purl().type()) {
            case "generic" -> DOTNET.contains(found.name()) ? "dotnet" : GENERIC.get(found.name());
            case "golang" -> found.name().equals("stdlib") ? "go" : null;
            case "nuget" -> DOTNET.contains(found.name()) ? "dotnet" : null;
            case "maven" ->
                    found.name().equals("org.apache.tomcat:tomcat-catalina")
                                    || found.name().equals("org.apache.tomcat:catalina")
                            ? "tomcat"
                            : null;
            default -> null;
        };
    }

    /** What a person calls it: Go's library is Go. */
    static String words(Package found) {
        String name = found.name().equals("stdlib") ? "Go" : found.name();
        return name + " " + found.version();
    }

    /** Java 8 calls itself 1.8, Go puts letters before its number. */
    static String version(Package found) {
        String version = found.version();
        if (found.name().equals("openjdk") && version.startsWith("1.8.")) {
            return "8";
        }
        boolean prefixed = version.startsWith("go") || version.startsWith("v");
        return prefixed ? version.substring(version.startsWith("v") ? 1 : 2) : version;
    }
}
