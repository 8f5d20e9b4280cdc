package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.util.List;

/** Ports below 1024 need root or a capability to listen on. */
public final class PrivilegedPort implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/privileged-port",
                    List.of("CIS-5.8", "KSV-0117"),
                    Severity.NEGLIGIBLE,
                    "A privileged port is exposed",
                    "Listen on a port above 1023 and let the service or ingress map it.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        for (Port port : Port.exposed(image.config())) {
            if (port.number() > 0 && port.number() < 1024) {
                to.configuration("EXPOSE " + port.text());
            }
        }
    }
}
