package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.Map;

/** Only sysctls that the kernel keeps apart for each pod. */
final class SysctlsControl implements PodSecurityControl {

    // Each safe sysctl with the version that allowed it.
    private static final Map<String, Integer> SAFE_SINCE =
            Map.ofEntries(
                    Map.entry("kernel.shm_rmid_forced", 0),
                    Map.entry("net.ipv4.ip_local_port_range", 0),
                    Map.entry("net.ipv4.tcp_syncookies", 0),
                    Map.entry("net.ipv4.ping_group_range", 0),
                    Map.entry("net.ipv4.ip_unprivileged_port_start", 0),
                    Map.entry("net.ipv4.ip_local_reserved_ports", 27),
                    Map.entry("net.ipv4.tcp_keepalive_time", 29),
                    Map.entry("net.ipv4.tcp_fin_timeout", 29),
                    Map.entry("net.ipv4.tcp_keepalive_intvl", 29),
                    Map.entry("net.ipv4.tcp_keepalive_probes", 29),
                    Map.entry("net.ipv4.tcp_rmem", 32),
                    Map.entry("net.ipv4.tcp_wmem", 32),
                    Map.entry("net.ipv4.tcp_slow_start_after_idle", 37),
                    Map.entry("net.ipv4.tcp_notsent_lowat", 37));

    private static boolean isSafe(String name, PodSecurityVersion version) {
        Integer since = SAFE_SINCE.get(name);
        return since != null && version.isAtLeast(since);
    }

    @Override
    public String id() {
        return "sysctls";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.BASELINE;
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        for (YamlCursor sysctl : pod.security().get("sysctls").items()) {
            YamlCursor name = sysctl.get("name");
            if (!isSafe(name.textOrEmpty(), version)) {
                sink.add(name, "sysctl " + name.textOrEmpty());
            }
        }
    }
}
