package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.util.List;
import java.util.Map;

/** A port is exposed where services give away control, often without asking who is there. */
public final class DangerousPort implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/dangerous-port",
                    List.of("CIS-5.9", "CWE-1125"),
                    Severity.MEDIUM,
                    "A port of a dangerous service is exposed",
                    "Remove the EXPOSE, or bind the service to loopback and ask for credentials.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        for (Port port : Port.exposed(image.config())) {
            String service = SERVICES.get(port.number());
            if (service != null) {
                to.configuration("EXPOSE " + port.text() + ": " + service);
            }
        }
    }

    private static final Map<Integer, String> SERVICES =
            Map.ofEntries(
                    Map.entry(21, "FTP sends passwords in the clear"),
                    Map.entry(23, "Telnet sends passwords in the clear"),
                    Map.entry(69, "TFTP asks for no credentials"),
                    Map.entry(111, "the RPC port mapper"),
                    Map.entry(512, "rexec sends passwords in the clear"),
                    Map.entry(513, "rlogin trusts host names"),
                    Map.entry(514, "rsh trusts host names"),
                    Map.entry(873, "rsync often asks for no credentials"),
                    Map.entry(2049, "NFS trusts the client's user ids"),
                    Map.entry(2375, "the Docker engine without TLS gives root on the host"),
                    Map.entry(2379, "etcd holds a cluster's secrets"),
                    Map.entry(3389, "remote desktop"),
                    Map.entry(5005, "the Java debugger runs any code"),
                    Map.entry(5900, "VNC"),
                    Map.entry(6000, "X11 gives keyboard and screen"),
                    Map.entry(9229, "the Node.js debugger runs any code"),
                    Map.entry(10250, "the kubelet runs commands in every pod"),
                    Map.entry(11211, "memcached asks for no credentials"));
}
