package dev.lazaret.lint.compose;

import dev.lazaret.lint.yaml.YamlCursor;
import dev.lazaret.lint.yaml.YamlEntry;

import java.util.ArrayList;
import java.util.List;

/**
 * One service of a Compose file.
 *
 * @param root its fields; the line is that of its name
 */
public record ComposeService(String file, String name, YamlCursor root) {

    YamlCursor get(String field) {
        return root.get(field);
    }

    /** Volumes in either syntax. */
    List<ComposeVolume> volumes() {
        return get("volumes").items().stream().map(ComposeVolume::of).toList();
    }

    /** Published ports in either syntax. */
    List<ComposePort> ports() {
        return get("ports").items().stream().map(ComposePort::of).toList();
    }

    List<ComposeVariable> environment() {
        return variables(get("environment"));
    }

    List<ComposeVariable> buildArguments() {
        return variables(root.at("build", "args"));
    }

    /** Variables as a mapping, or as a list of NAME=value. */
    private static List<ComposeVariable> variables(YamlCursor field) {
        List<ComposeVariable> variables = new ArrayList<>();
        for (YamlEntry entry : field.entries()) {
            String name = entry.key().text();
            YamlCursor value = field.get(name);
            variables.add(new ComposeVariable(name, value.textOrEmpty(), value));
        }
        for (YamlCursor item : field.items()) {
            String text = item.textOrEmpty();
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            String value = equals < 0 ? "" : text.substring(equals + 1);
            variables.add(new ComposeVariable(name, value, item));
        }
        return variables;
    }
}
