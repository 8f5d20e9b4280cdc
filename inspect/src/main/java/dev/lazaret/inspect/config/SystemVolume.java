package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.util.List;
import java.util.Set;

/** A volume over a system directory hides it and lives longer than the container. */
public final class SystemVolume implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/system-volume",
                    List.of("DKL-DI-0002", "DS-0030", "CIS-5.6"),
                    Severity.HIGH,
                    "A system directory is a volume",
                    "Remove the VOLUME; keep data in a directory of its own below /var/lib or /data.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        for (String volume : image.config().volumes()) {
            String path = normal(volume);
            if (SYSTEM.contains(path) || path.startsWith("/proc/") || path.startsWith("/sys/")) {
                to.configuration("VOLUME " + volume);
            }
        }
    }

    private static final Set<String> SYSTEM =
            Set.of(
                    "/",
                    "/bin",
                    "/boot",
                    "/dev",
                    "/etc",
                    "/lib",
                    "/lib64",
                    "/proc",
                    "/root",
                    "/run",
                    "/sbin",
                    "/sys",
                    "/usr",
                    "/usr/bin",
                    "/usr/lib",
                    "/usr/sbin",
                    "/var",
                    "/var/run",
                    "/var/run/docker.sock",
                    "/run/docker.sock");

    private static String normal(String volume) {
        int end = volume.length();
        while (end > 1 && volume.charAt(end - 1) == '/') {
            end--;
        }
        return volume.substring(0, end);
    }
}
