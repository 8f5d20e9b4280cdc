package dev.lazaret.judge.yaml;

import dev.lazaret.base.Text;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;

import java.util.HashSet;
import java.util.Set;

/**
 * Refuses, before anything is built, what no policy needs and attackers like: deep nesting, and
 * aliases of lists and mappings, which a few lines multiply without end.
 */
final class YamlShape {

    private static final int DEPTH_MAX = 32;

    private final String file;
    private final Set<Anchor> collections = new HashSet<>();
    private int depth;

    private YamlShape(String file) {
        this.file = file;
    }

    static void check(String file, String text, LoadSettings settings) throws PolicyException {
        YamlShape shape = new YamlShape(file);
        for (Event event : new Parse(settings).parseString(text)) {
            shape.take(event);
        }
    }

    private void take(Event event) throws PolicyException {
        switch (event) {
            case CollectionStartEvent start -> {
                start.getAnchor().ifPresent(collections::add);
                if (++depth > DEPTH_MAX) {
                    throw wrong(event, "it is nested deeper than " + DEPTH_MAX + " levels.");
                }
            }
            case CollectionEndEvent _ -> depth--;
            case AliasEvent alias -> {
                if (collections.contains(alias.getAlias())) {
                    String name = Text.quote(alias.getAlias().getValue(), 60);
                    throw wrong(
                            event,
                            "'*"
                                    + name
                                    + "' stands for a list or a mapping; write that out again,"
                                    + " aliases of them are refused.");
                }
            }
            default -> {}
        }
    }

    private PolicyException wrong(Event event, String why) {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return new PolicyException(file + ":" + line + ": " + why);
    }
}
