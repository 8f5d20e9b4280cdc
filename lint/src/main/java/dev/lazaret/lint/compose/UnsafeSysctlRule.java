package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;
import dev.lazaret.lint.yaml.YamlEntry;

import java.util.List;
import java.util.Set;

/** A sysctl is set that is not safe: see {@code docs/rules/compose/unsafe-sysctl.md}. */
final class UnsafeSysctlRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/unsafe-sysctl",
                    List.of(),
                    Severity.MEDIUM,
                    "A sysctl is set that is not safe",
                    "Remove it, or set it on the host.");

    private static final Set<String> SAFE =
            Set.of(
                    "kernel.shm_rmid_forced",
                    "net.ipv4.ip_local_port_range",
                    "net.ipv4.tcp_syncookies",
                    "net.ipv4.ping_group_range",
                    "net.ipv4.ip_unprivileged_port_start",
                    "net.ipv4.ip_local_reserved_ports",
                    "net.ipv4.tcp_keepalive_time",
                    "net.ipv4.tcp_fin_timeout",
                    "net.ipv4.tcp_keepalive_intvl",
                    "net.ipv4.tcp_keepalive_probes",
                    "net.ipv4.tcp_rmem",
                    "net.ipv4.tcp_wmem",
                    "net.ipv4.tcp_slow_start_after_idle",
                    "net.ipv4.tcp_notsent_lowat",
                    "net.core.somaxconn");

    private static void check(
            ComposeService service, YamlCursor place, String name, ComposeHits hits) {
        if (!SAFE.contains(name)) {
            hits.add(service, place, "sysctl " + name);
        }
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor sysctls = service.get("sysctls");
        for (YamlEntry entry : sysctls.entries()) {
            check(service, sysctls.get(entry.key().text()), entry.key().text(), hits);
        }
        for (YamlCursor item : sysctls.items()) {
            String text = item.textOrEmpty();
            int equals = text.indexOf('=');
            check(service, item, equals < 0 ? text : text.substring(0, equals), hits);
        }
    }
}
