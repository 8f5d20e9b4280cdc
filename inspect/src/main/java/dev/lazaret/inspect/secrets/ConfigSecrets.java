package dev.lazaret.inspect.secrets;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Location;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.Text;
import dev.lazaret.oci.ImageConfig;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Secrets in the image's configuration: environment, labels, and the history with what build
 * arguments left in it. Everybody who may pull the image reads these without unpacking anything.
 */
public final class ConfigSecrets {

    private static final int NAME_MAX = 60;
    private static final int TEXT_MAX = 1 << 20;

    /** The file name whose values stand unquoted, as they do here. */
    private static final String SETTINGS = "image.config";

    private static final Pattern SECRET_NAME =
            Pattern.compile(
                    "(?i)(?:\\w*+(?<=(?:password|passwd|passphrase|secret|token|credentials?|_pass|_pwd"
                            + "|(?:api|app|auth|account|crypt|encryption|hmac|jwt|master|shared|signing|storage)_?key"
                            + "|(?:access|private)_key)(?:_?\\d{1,2})?)|pass)");

    private static final Pattern NO_SECRET =
            Pattern.compile("(?i)\\d{1,6}|true|false|yes|no|on|off|none|null|/.*+|https?://[^@]*+");

    /** Kinds for values that only their name betrays, by the instruction that sets them. */
    private static final Map<String, String> BY_NAME =
            Map.of(
                    "ENV", "environment-variable",
                    "LABEL", "label",
                    "ARG", "build-argument");

    private final Set<SecretFinding> findings = new LinkedHashSet<>();
    private final MaskedValues values = new MaskedValues();
    private final SecretScan scan = new SecretScan();

    private ConfigSecrets(ImageConfig config) {
        config.env().forEach(pair -> setting("ENV", pair));
        config.labels().forEach((name, value) -> setting("LABEL", name + "=" + value));
        for (ImageConfig.History entry : config.history()) {
            HistoryLine line = HistoryLine.parse(entry.createdBy());
            line.settings().forEach(pair -> setting(line.instruction(), pair));
            scan("history: ", line.rest());
            scan("history: ", entry.comment());
        }
    }

    /** Looks through a configuration. */
    public static ConfigSecrets of(ImageConfig config) {
        return new ConfigSecrets(config);
    }

    /** All findings, each once, in the order of the configuration. */
    public static List<SecretFinding> inspect(ImageConfig config) {
        return of(config).findings();
    }

    /** All findings, each once, in the order of the configuration. */
    public List<SecretFinding> findings() {
        return List.copyOf(findings);
    }

    /** A text of the configuration (a label's value, a history line) without its secrets. */
    public String mask(String text) {
        return values.apply(text);
    }

    private void setting(String instruction, String pair) {
        int equals = pair.indexOf('=');
        if (equals <= 0) {
            return;
        }
        String name = pair.substring(0, equals);
        String value = unquoted(pair.substring(equals + 1));
        String before = instruction + " " + Text.quote(name, NAME_MAX) + "=";
        if (!scan(before, name + "=" + value) && isSecret(name, value)) {
            SecretKind kind = KindTable.named(BY_NAME.getOrDefault(instruction, "label"));
            add(new Hit(kind, 0, value.length(), 0, Mask.of(value), 0), before);
            values.add(value);
        }
    }

    private static String unquoted(String value) {
        boolean quoted =
                value.length() >= 2
                        && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                        && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static boolean isSecret(String name, String value) {
        return SECRET_NAME.matcher(name.replace('.', '_').replace('-', '_')).matches()
                && !NO_SECRET.matcher(value).matches()
                && !Placeholders.isOne(value)
                && !Passwords.isCode(value)
                && value.length() >= 3;
    }

    /** Whether any kind was found by its format. What cannot be looked at is not shown either. */
    private boolean scan(String before, String text) {
        int length = Math.min(text.length(), TEXT_MAX);
        values.add(text.substring(length));
        byte[] bytes = text.substring(0, length).getBytes(StandardCharsets.UTF_8);
        try {
            scan.read(SETTINGS, new ByteArrayInputStream(bytes));
        } catch (LimitExceededException e) {
            values.add(text);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
        List<Hit> hits = scan.hits().all();
        for (Hit hit : hits) {
            add(hit, before);
            long to = hit.kind().matchesWhole() ? hit.to() : bytes.length;
            values.add(text(bytes, hit.from(), to));
        }
        return !hits.isEmpty();
    }

    private void add(Hit hit, String before) {
        findings.add(SecretExaminer.finding(hit, Location.NOWHERE, before));
    }

    private static String text(byte[] bytes, long from, long to) {
        return new String(bytes, (int) from, (int) (to - from), StandardCharsets.UTF_8);
    }
}
