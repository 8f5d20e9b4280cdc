package dev.lazaret.inspect.certificates;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** The rules that {@link KeyFilesExaminer} holds files with keys against. */
public final class KeyFileRules {

    public static final Rule READABLE =
            new Rule(
                    "image/private-key-readable",
                    List.of("CIS-DI-0010", "CWE-732", "CWE-538"),
                    Severity.HIGH,
                    "A private key may be read by everybody",
                    "Remove the key from the image and mount it at run time with mode 0400; treat it as known.");

    public static final Rule KEYSTORE =
            new Rule(
                    "image/keystore",
                    List.of("CIS-DI-0010", "CIS-4.10", "CWE-538"),
                    Severity.MEDIUM,
                    "A keystore with private keys is in the image",
                    "Mount it at run time; a password does not protect what everybody can copy and try.");

    private KeyFileRules() {}

    public static List<Rule> all() {
        return List.of(READABLE, KEYSTORE);
    }
}
