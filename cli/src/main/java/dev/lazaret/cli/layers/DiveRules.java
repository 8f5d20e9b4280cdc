package dev.lazaret.cli.layers;

import dev.lazaret.base.Text;
import dev.lazaret.cli.files.SmallFile;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.layers.stats.Thresholds;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads {@code .dive-ci}: thresholds under {@code rules}. Like Dive it skips what else is there.
 */
final class DiveRules {

    private DiveRules() {}

    /**
     * The rules of the file, as text.
     *
     * @throws UsageException if it cannot be read or is no such file
     */
    static Map<String, String> read(Path file) throws UsageException {
        return rules(file, SmallFile.read(file, "the thresholds"));
    }

    private static Map<String, String> rules(Path file, String text) throws UsageException {
        // every scalar as written: 0.95, 20Mb and disabled are all text
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(file.toString())
                        .setSchema(new FailsafeSchema())
                        .setMaxAliasesForCollections(0)
                        .build();
        try {
            Object root = new Load(settings).loadFromString(text);
            Object rules = root instanceof Map<?, ?> map ? map.get("rules") : null;
            if (root != null && !(root instanceof Map<?, ?>)) {
                throw new UsageException(file + " must be a mapping with the key 'rules'.");
            }
            return rules instanceof Map<?, ?> map ? known(map) : Map.of();
        } catch (YamlEngineException e) {
            throw new UsageException(
                    file + " is no YAML: " + Text.quote(String.valueOf(e.getMessage()), 300), e);
        }
    }

    private static Map<String, String> known(Map<?, ?> map) {
        Map<String, String> rules = new LinkedHashMap<>();
        for (String rule : Thresholds.RULES) {
            Object value = map.get(rule);
            if (value != null) {
                rules.put(rule, String.valueOf(value));
            }
        }
        return rules;
    }
}
