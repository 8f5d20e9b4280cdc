package dev.lazaret.lint.yaml;

import dev.lazaret.base.Gap;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds values from the parser's events, without recursion. */
final class YamlTree {

    private final YamlOffsets offsets;
    private final YamlChunk chunk;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final List<YamlValue> roots = new ArrayList<>();
    private final List<YamlScalar> duplicates = new ArrayList<>();
    private int valuesLeft;
    private long expansionLeft;

    /** A value and how many values it is, aliases expanded. */
    record Anchored(YamlValue value, long size) {}

    /**
     * Nothing read yet.
     *
     * @param valuesLeft how many values may be written
     * @param expansionLeft how many more aliases may stand for
     */
    YamlTree(YamlChunk chunk, int valuesLeft, long expansionLeft) {
        this.chunk = chunk;
        this.offsets = new YamlOffsets(chunk);
        this.valuesLeft = valuesLeft;
        this.expansionLeft = expansionLeft;
    }

    List<YamlValue> roots() {
        return roots;
    }

    List<YamlScalar> duplicates() {
        return duplicates;
    }

    int valuesLeft() {
        return valuesLeft;
    }

    long expansionLeft() {
        return expansionLeft;
    }

    void accept(Event event) {
        switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            case MappingStart, SequenceStart -> start((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> end(event);
            case DocumentStart -> anchors.clear();
            case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
        }
    }

    private void scalar(ScalarEvent event) {
        count(event);
        boolean plain = event.isPlain() && event.getTag().isEmpty();
        YamlSpan span = offsets.span(event, event);
        add(new Anchored(new YamlScalar(event.getValue(), plain, span), 1), event.getAnchor());
    }

    private void alias(AliasEvent event) {
        count(event);
        Anchored target = anchors.get(event.getAlias().getValue());
        if (target == null) {
            throw new YamlRefusal(
                    Gap.Kind.BROKEN,
                    line(event),
                    "Tried to follow the alias '*"
                            + event.getAlias()
                            + "' on line "
                            + line(event)
                            + " but nothing before it, or only what it lies in, has that anchor.",
                    "");
        }
        if (target.size() > expansionLeft) {
            throw new YamlRefusal(
                    Gap.Kind.LIMIT,
                    line(event),
                    "Tried to expand the aliases of a YAML file but on line "
                            + line(event)
                            + " they come to more than "
                            + YamlReader.VALUES_MAX
                            + " values.",
                    "A file like this is an attack, not a manifest.");
        }
        expansionLeft -= target.size();
        add(target, Optional.empty());
    }

    private void start(CollectionStartEvent event) {
        count(event);
        boolean mapping = event instanceof MappingStartEvent;
        OpenCollection parent = open.peek();
        if (mapping && event.isFlow() && parent != null && parent.awaitsKey() && parent.isFlow()) {
            throw YamlRefusal.template(line(event));
        }
        if (open.size() >= YamlReader.DEPTH_MAX) {
            throw new YamlRefusal(
                    Gap.Kind.LIMIT,
                    line(event),
                    "Tried to read YAML but line "
                            + line(event)
                            + " is nested deeper than "
                            + YamlReader.DEPTH_MAX
                            + " levels.",
                    "");
        }
        open.push(new OpenCollection(event, mapping));
    }

    private void end(Event event) {
        OpenCollection done = open.pop();
        duplicates.addAll(done.duplicates());
        YamlSpan span = offsets.span(done.start(), event);
        add(new Anchored(done.close(span), done.size()), done.start().getAnchor());
    }

    private void add(Anchored value, Optional<Anchor> anchor) {
        anchor.ifPresent(name -> anchors.put(name.getValue(), value));
        OpenCollection parent = open.peek();
        if (parent == null) {
            roots.add(value.value());
            return;
        }
        parent.add(value);
    }

    private void count(Event event) {
        if (valuesLeft-- <= 0) {
            valuesLeft = 0;
            throw new YamlRefusal(
                    Gap.Kind.LIMIT,
                    line(event),
                    "Tried to read YAML but it has more values than can be held at once, at most "
                            + YamlReader.VALUES_MAX
                            + " of one file; stopped at line "
                            + line(event)
                            + ".",
                    "Split the file, or lint fewer files at once.");
        }
    }

    private int line(Event event) {
        @Nullable Mark mark = event.getStartMark().orElse(null);
        return mark == null ? chunk.line() : chunk.line() + mark.getLine();
    }
}
