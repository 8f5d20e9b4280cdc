package dev.lazaret.harden.steps;

import dev.lazaret.base.Finding;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.harden.Change;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.Proposal;
import dev.lazaret.harden.Risk;
import dev.lazaret.inspect.secrets.ConfigSecrets;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.ImageConfig.History;
import dev.lazaret.oci.Platform;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Secrets in the configuration: variables and labels go, history keeps its instructions without.
 */
final class ConfigSecretRemoval {

    private static final String MASK = "********";

    private final ImageConfig config;
    private final List<Change> changes = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private ConfigSecretRemoval(ImageConfig config) {
        this.config = config;
    }

    static List<Proposal> of(ImageView image, String step) {
        List<SecretFinding> found = ConfigSecrets.inspect(image.config());
        ConfigSecretRemoval removal = new ConfigSecretRemoval(image.config());
        removal.settings();
        removal.history();
        if (removal.changes.isEmpty()) {
            return List.of();
        }
        List<Finding> clears = image.findings().stream().filter(found::contains).toList();
        String variables =
                removal.names.isEmpty() ? "" : " (" + String.join(", ", removal.names) + ")";
        return List.of(
                new Proposal(
                        step,
                        "remove secrets from the configuration" + variables,
                        "whoever can pull the image can read them; revoke them, and hand them in"
                                + " when the container starts",
                        clears,
                        removal.names.isEmpty() ? Risk.NONE : Risk.MEDIUM,
                        removal.changes));
    }

    private void settings() {
        for (String pair : config.env()) {
            int equals = pair.indexOf('=');
            if (equals > 0 && isSecret(List.of(pair), new TreeMap<>(), "")) {
                String name = pair.substring(0, equals);
                changes.add(new Change.DropVariable(name));
                names.add(name);
                values.add(pair.substring(equals + 1));
            }
        }
        config.labels()
                .forEach((name, value) -> {
                    SortedMap<String, String> label = new TreeMap<>();
                    label.put(name, value);
                    if (isSecret(List.of(), label, "")) {
                        changes.add(new Change.DropLabel(name));
                        names.add(name);
                        values.add(value);
                    }
                });
    }

    private void history() {
        for (int i = 0; i < config.history().size(); i++) {
            String stated = config.history().get(i).createdBy();
            String masked = stated;
            for (String value : values) {
                masked = value.isEmpty() ? masked : masked.replace(value, MASK);
            }
            if (isSecret(List.of(), new TreeMap<>(), masked)) {
                masked = "an instruction that held a secret was removed by lazaret harden";
            }
            if (!masked.equals(stated)) {
                changes.add(new Change.MaskHistory(i, masked));
            }
        }
    }

    /** Asks the rules about one setting or instruction alone. */
    private static boolean isSecret(
            List<String> env, SortedMap<String, String> labels, String createdBy) {
        ImageConfig alone =
                new ImageConfig(
                        null,
                        "",
                        new Platform("linux", "amd64", ""),
                        "",
                        "",
                        env,
                        List.of(),
                        List.of(),
                        "",
                        List.of(),
                        List.of(),
                        labels,
                        List.of(),
                        "",
                        List.of(new History("", createdBy, "", true)),
                        List.of());
        return !ConfigSecrets.inspect(alone).isEmpty();
    }
}
