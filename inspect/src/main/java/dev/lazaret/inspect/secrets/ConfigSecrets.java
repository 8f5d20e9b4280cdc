package dev.lazaret.inspect.secrets;

import dev.lazaret.base.Location;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.Text;
import dev.lazaret.oci.ImageConfig;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Secrets in the image's configuration: environment, labels, and the history with what build
 * arguments left in it. Everybody who may pull the image reads these without unpacking anything.
 */
public final class ConfigSecrets {

    private static final int NAME_MAX = 60;
    private static final int TEXT_MAX = 1 << 20;

    /**
     * BuildKit and the classic builder write {@code |2 A=1 B=2 /bin/sh -c ...} or {@code RUN |2}.
     */
    private static final Pattern ARGUMENTS = Pattern.compile("^(?:RUN )?\\|(\\d{1,3}) ");

    private static final Pattern SECRET_NAME =
            Pattern.compile(
                    "(?i)(?:\\w*+(?<=password|passwd|passphrase|secret|token|api_?key|access_key"
                            + "|secret_key|private_key|credentials?|_pass|_pwd))");

    private static final Pattern NO_SECRET =
            Pattern.compile("(?i)\\d{1,6}|true|false|yes|no|on|off|none|null|/.*+|https?://[^@]*+");

    private ConfigSecrets() {}

    /** All findings, each once, in the order of the configuration. */
    public static List<SecretFinding> inspect(ImageConfig config) {
        Set<SecretFinding> findings = new LinkedHashSet<>();
        config.env().forEach(pair -> setting("ENV", "environment-variable", pair, findings));
        config.labels()
                .forEach((name, value) -> setting("LABEL", "label", name + "=" + value, findings));
        for (ImageConfig.History entry : config.history()) {
            history(entry.createdBy(), findings);
            scan("history", "", entry.comment(), findings);
        }
        return List.copyOf(findings);
    }

    private static void setting(
            String where, String kind, String pair, Set<SecretFinding> findings) {
        int equals = pair.indexOf('=');
        if (equals <= 0) {
            return;
        }
        String name = pair.substring(0, equals);
        String value = pair.substring(equals + 1);
        String before = where + " " + Text.quote(name, NAME_MAX) + "=";
        if (scan(before, "", pair, findings) == 0 && isSecret(name, value)) {
            findings.add(byName(KindTable.named(kind), before, value));
        }
    }

    private static void history(String createdBy, Set<SecretFinding> findings) {
        Matcher matcher = ARGUMENTS.matcher(createdBy);
        String rest = createdBy;
        if (matcher.find()) {
            rest = createdBy.substring(matcher.end());
            for (int i = Integer.parseInt(matcher.group(1)); i > 0; i--) {
                int end = argumentEnd(rest);
                setting("ARG", "build-argument", rest.substring(0, end), findings);
                rest = rest.substring(end).stripLeading();
            }
        } else if (createdBy.startsWith("/bin/sh -c #(nop)")) {
            rest = createdBy.substring("/bin/sh -c #(nop)".length()).strip();
        }
        if (!rest.startsWith("ENV ") && !rest.startsWith("LABEL ")) {
            scan("history: ", "", rest, findings);
        }
    }

    /** Arguments are parted by blanks; the next one, or the shell, tells where a value ends. */
    private static int argumentEnd(String text) {
        int blank = text.indexOf(' ');
        while (blank >= 0 && !startsArgument(text, blank + 1)) {
            blank = text.indexOf(' ', blank + 1);
        }
        return blank < 0 ? text.length() : blank;
    }

    private static boolean startsArgument(String text, int at) {
        if (at < text.length() && text.charAt(at) == '/') {
            return true;
        }
        int i = at;
        while (i < text.length()
                && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_')) {
            i++;
        }
        return i > at && i < text.length() && text.charAt(i) == '=';
    }

    private static boolean isSecret(String name, String value) {
        return SECRET_NAME.matcher(name.replace('.', '_').replace('-', '_')).matches()
                && !NO_SECRET.matcher(value).matches()
                && !Placeholders.isOne(value)
                && !Passwords.isCode(value)
                && value.length() >= 3;
    }

    private static SecretFinding byName(SecretKind kind, String before, String value) {
        Hit hit = new Hit(kind, 0, value.length(), 0, Mask.of(value), 0);
        return SecretExaminer.finding(hit, Location.NOWHERE, before);
    }

    private static int scan(
            String before, String fileName, String text, Set<SecretFinding> findings) {
        byte[] bytes =
                text.substring(0, Math.min(text.length(), TEXT_MAX))
                        .getBytes(StandardCharsets.UTF_8);
        SecretScan scan = new SecretScan(KindIndex.all(), fileName, true, bytes.length);
        List<SecretFinding> found = new ArrayList<>();
        try {
            scan.read(new ByteArrayInputStream(bytes));
        } catch (dev.lazaret.layers.LimitExceededException e) {
            // a configuration of a few KiB cannot get there; what was found before counts
            found.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
        for (Hit hit : scan.hits().all()) {
            found.add(SecretExaminer.finding(hit, Location.NOWHERE, before));
        }
        findings.addAll(found);
        return found.size();
    }
}
