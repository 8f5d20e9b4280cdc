package dev.lazaret.inventory.os.distro;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The {@code ID} that os-release would give to a name in full, as older release files write it. */
final class DistroNames {

    /** Beginnings of names in lower case; the first that fits decides. */
    private static final Map<String, String> IDS = new LinkedHashMap<>();

    static {
        IDS.put("red hat enterprise linux", "rhel");
        IDS.put("redhatenterprise", "rhel");
        IDS.put("centos", "centos");
        IDS.put("rocky", "rocky");
        IDS.put("almalinux", "almalinux");
        IDS.put("oracle", "ol");
        IDS.put("fedora", "fedora");
        IDS.put("amazon", "amzn");
        IDS.put("scientific", "scientific");
        IDS.put("cloudlinux", "cloudlinux");
        IDS.put("virtuozzo", "virtuozzo");
        IDS.put("suse linux enterprise", "sles");
        IDS.put("opensuse leap", "opensuse-leap");
        IDS.put("opensuse tumbleweed", "opensuse-tumbleweed");
        IDS.put("opensuse", "opensuse");
        IDS.put("vmware photon", "photon");
        IDS.put("cbl-mariner", "mariner");
        IDS.put("microsoft azure linux", "azurelinux");
        IDS.put("ubuntu", "ubuntu");
        IDS.put("debian", "debian");
    }

    private DistroNames() {}

    static String idOf(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return IDS.entrySet().stream()
                .filter(entry -> lower.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(lower.replace(' ', '-'));
    }
}
