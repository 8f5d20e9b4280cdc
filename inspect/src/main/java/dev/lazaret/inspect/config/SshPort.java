package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.util.List;

/** Port 22 is exposed. */
public final class SshPort implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/ssh-port",
                    List.of("DS-0004", "CIS-5.7"),
                    Severity.MEDIUM,
                    "An SSH port is exposed",
                    "Remove EXPOSE 22 and the server; use the engine or kubectl exec.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        for (Port port : Port.exposed(image.config())) {
            if (port.number() == 22 || port.number() == 2222) {
                to.configuration("EXPOSE " + port.text());
            }
        }
    }
}
