package dev.lazaret.match;

import dev.lazaret.base.Distro;
import dev.lazaret.base.Package;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Signs that an OS package does not come from the distribution. Such a package has versions of its
 * own, so the distribution's advisories say nothing of it.
 */
final class ThirdParties {

    /** Words of which one stands in the vendor of a distribution's own rpm packages. */
    private static final Map<String, List<String>> OWN_VENDORS =
            Map.ofEntries(
                    Map.entry("almalinux", List.of("almalinux")),
                    Map.entry("amzn", List.of("amazon")),
                    Map.entry("azurelinux", List.of("microsoft")),
                    Map.entry("centos", List.of("centos", "red hat")),
                    Map.entry("fedora", List.of("fedora")),
                    Map.entry("mageia", List.of("mageia")),
                    Map.entry("mariner", List.of("microsoft")),
                    Map.entry("ol", List.of("oracle")),
                    Map.entry("openeuler", List.of("openeuler")),
                    Map.entry("opensuse-leap", List.of("suse")),
                    Map.entry("opensuse-tumbleweed", List.of("suse")),
                    Map.entry("photon", List.of("vmware", "broadcom")),
                    Map.entry("rhel", List.of("red hat")),
                    Map.entry("rocky", List.of("rocky")),
                    Map.entry("sles", List.of("suse")));

    /** What the maintainers of well-known repositories write, by the repository's name. */
    private static final Map<String, String> DEB_MAINTAINERS =
            Map.ofEntries(
                    Map.entry("@docker.com", "Docker"),
                    Map.entry("@nodesource.com", "NodeSource"),
                    Map.entry("nginx-packaging@f5.com", "NGINX"),
                    Map.entry("@nginx.com", "NGINX"),
                    Map.entry("@microsoft.com", "Microsoft"),
                    Map.entry("@google.com", "Google"),
                    Map.entry("@hashicorp.com", "HashiCorp"),
                    Map.entry("@mongodb.com", "MongoDB"),
                    Map.entry("@elastic.co", "Elastic"),
                    Map.entry("@grafana.com", "Grafana"),
                    Map.entry("@gitlab.com", "GitLab"),
                    Map.entry("@percona.com", "Percona"),
                    Map.entry("@mariadb.org", "MariaDB"),
                    Map.entry("@mysql.com", "MySQL"),
                    Map.entry("@oracle.com", "Oracle"),
                    Map.entry("@nvidia.com", "NVIDIA"),
                    Map.entry("@influxdata.com", "InfluxData"),
                    Map.entry("@confluent.io", "Confluent"),
                    Map.entry("@datadoghq.com", "Datadog"),
                    Map.entry("@azul.com", "Azul"),
                    Map.entry("@adoptopenjdk.net", "Adoptium"),
                    Map.entry("temurin", "Adoptium"),
                    Map.entry("@yarnpkg.com", "Yarn"));

    private ThirdParties() {}

    /** Who made the package when it was not the distribution, else empty. */
    static String makerOf(Package component, Distro distro) {
        return switch (component.purl().type()) {
            case "rpm" -> rpm(component, distro);
            case "deb" -> deb(component, distro);
            default -> "";
        };
    }

    private static String rpm(Package component, Distro distro) {
        String version = component.version();
        if (version.contains(".remi")) {
            return "Remi's repository";
        }
        String vendor = component.vendor().toLowerCase(Locale.ROOT);
        List<String> own = OWN_VENDORS.getOrDefault(distro.id(), List.of());
        if (vendor.isEmpty() || own.isEmpty() || own.stream().anyMatch(vendor::contains)) {
            return "";
        }
        return vendor.contains("fedora project") ? "EPEL (Fedora Project)" : component.vendor();
    }

    private static String deb(Package component, Distro distro) {
        String version = component.version();
        if (version.contains(".pgdg")) {
            return "PostgreSQL (PGDG)";
        }
        if (version.contains("nodesource")) {
            return "NodeSource";
        }
        if (distro.id().equals("debian") && version.contains("ubuntu")) {
            return "Ubuntu";
        }
        String maintainer = component.vendor().toLowerCase(Locale.ROOT);
        return DEB_MAINTAINERS.entrySet().stream()
                .filter(sign -> maintainer.contains(sign.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse("");
    }
}
