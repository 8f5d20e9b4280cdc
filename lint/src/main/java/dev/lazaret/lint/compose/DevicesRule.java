package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** Devices of the host are handed to a service: see {@code docs/rules/compose/devices.md}. */
final class DevicesRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/devices",
                    List.of("CIS-5.18", "CWE-668"),
                    Severity.MEDIUM,
                    "Devices of the host are handed to a service",
                    "Remove devices that are not needed; add :r where reading is " + "enough.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        for (YamlCursor device : service.get("devices").items()) {
            String text = device.text().orElse(device.get("source").textOrEmpty());
            if (!text.isEmpty()) {
                hits.add(service, device, "device " + text);
            }
        }
    }
}
