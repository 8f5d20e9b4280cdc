package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An environment variable tells programs to trust every server. */
public final class TlsCheckDisabled implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/tls-check-disabled",
                    List.of("CWE-295", "DS-0031"),
                    Severity.HIGH,
                    "Certificate checks are switched off by the environment",
                    "Remove the variable; add the private authority to the trust store instead.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        for (String variable : image.config().env()) {
            int equals = variable.indexOf('=');
            if (equals < 0) {
                continue;
            }
            String name = variable.substring(0, equals).toUpperCase(Locale.ROOT);
            String value = variable.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
            if ((OFF_WHEN_FALSE.contains(name) && FALSE.contains(value))
                    || (OFF_WHEN_SET.contains(name)
                            && !value.isEmpty()
                            && !FALSE.contains(value))) {
                to.configuration("ENV " + variable);
            }
        }
    }

    private static final Set<String> FALSE = Set.of("0", "false", "no", "off");

    private static final Set<String> OFF_WHEN_FALSE =
            Set.of(
                    "NODE_TLS_REJECT_UNAUTHORIZED",
                    "NPM_CONFIG_STRICT_SSL",
                    "PYTHONHTTPSVERIFY",
                    "YARN_STRICT_SSL",
                    "HEX_UNSAFE_HTTPS_VERIFY");

    private static final Set<String> OFF_WHEN_SET =
            Set.of("GIT_SSL_NO_VERIFY", "PIP_TRUSTED_HOST", "GOINSECURE", "HEX_UNSAFE_HTTPS");
}
