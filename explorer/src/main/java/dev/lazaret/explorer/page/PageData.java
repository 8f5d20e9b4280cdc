package dev.lazaret.explorer.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Text;
import dev.lazaret.explorer.model.Columns;
import dev.lazaret.explorer.model.ExploredImage;
import dev.lazaret.explorer.tree.Marks;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.stats.ImageStatistics;
import dev.lazaret.layers.stats.LayerStatistics;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the page's script shows, as compact JSON that is safe within a script element. */
final class PageData {

    private static final int TEXT_MAX = 300;
    private static final int INSTRUCTION_MAX = 2_000;
    private static final int FINDINGS_MAX = 5_000;
    private static final int GAPS_MAX = 200;

    private final ExploredImage image;
    private final PageTree tree;
    private final Map<Integer, List<Integer>> findingsAt = new HashMap<>();

    PageData(ExploredImage image, PageTree tree) {
        this.image = image;
        this.tree = tree;
    }

    /** The text. No {@code <} is in it: nothing in it can end the element or begin another. */
    String json(List<Gap> gaps, String toolVersion) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            string(json, "image", image.name());
            string(json, "tool", toolVersion);
            string(json, "base", image.base().name());
            json.writeNumberField("paths", tree.paths());
            layers(json);
            findings(json);
            gaps(json, gaps);
            nodes(json);
            json.writeEndObject();
        }
        return text.toString().replace("<", "\\u003c");
    }

    private void layers(JsonGenerator json) throws IOException {
        var tables = image.merged().layers().stream().map(LayerFacts::files).toList();
        List<LayerStatistics> statistics = ImageStatistics.of(tables, 0).layers();
        json.writeArrayFieldStart("layers");
        for (int i = 0; i < statistics.size(); i++) {
            json.writeStartObject();
            String instruction = Columns.instruction(image.instructions().get(i));
            json.writeStringField("by", Text.quote(instruction, INSTRUCTION_MAX));
            json.writeStringField("id", image.merged().layers().get(i).diffId().toString());
            json.writeNumberField("bytes", statistics.get(i).bytes());
            json.writeNumberField("wasted", statistics.get(i).wastedBytes());
            json.writeBooleanField("base", image.base().has(i));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void findings(JsonGenerator json) throws IOException {
        List<Finding> worst =
                image.findings().stream().sorted(Finding.ORDER).limit(FINDINGS_MAX).toList();
        json.writeNumberField("findingsInAll", image.findings().size());
        json.writeArrayFieldStart("findings");
        for (int i = 0; i < worst.size(); i++) {
            Finding finding = worst.get(i);
            String path = finding.place().path();
            int at = path == null ? -1 : tree.find(Marks.outerFile(path));
            if (at >= 0) {
                findingsAt.computeIfAbsent(at, none -> new ArrayList<>()).add(i);
            }
            json.writeStartArray();
            json.writeString(finding.severity().label());
            json.writeString(Text.quote(finding.id(), TEXT_MAX));
            json.writeString(Text.quote(finding.title(), TEXT_MAX));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void gaps(JsonGenerator json, List<Gap> gaps) throws IOException {
        json.writeNumberField("gapsInAll", gaps.size());
        json.writeArrayFieldStart("gaps");
        for (Gap gap : gaps.stream().sorted().limit(GAPS_MAX).toList()) {
            String path = gap.place().path();
            json.writeString((path == null ? "" : quoted("/" + path) + ": ") + gap.reason());
        }
        json.writeEndArray();
    }

    private void nodes(JsonGenerator json) throws IOException {
        Owners owners = new Owners(image.merged(), filePaths());
        json.writeArrayFieldStart("nodes");
        for (int at = 0; at < tree.size(); at++) {
            json.writeStartObject();
            json.writeNumberField("p", tree.parent(at));
            string(json, "n", tree.name(at));
            states(json, tree.states(at));
            entry(json, at);
            stringIfAny(json, "o", owners.of(tree.path(at)));
            if (tree.directory(at)) {
                json.writeNumberField("d", 1);
            }
            if (tree.more(at) > 0) {
                json.writeNumberField("x", tree.more(at));
            }
            if (findingsAt.containsKey(at)) {
                json.writeFieldName("f");
                int[] found = findingsAt.get(at).stream().mapToInt(Integer::intValue).toArray();
                json.writeArray(found, 0, found.length);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private Set<String> filePaths() {
        Set<String> paths = new HashSet<>();
        for (int at = 1; at < tree.size(); at++) {
            if (!tree.directory(at)) {
                paths.add(tree.path(at));
            }
        }
        return paths;
    }

    /** Five numbers a state: layer, change, bytes, the layer that wrote it, privileged or not. */
    private static void states(JsonGenerator json, List<NodeState> states) throws IOException {
        json.writeArrayFieldStart("s");
        for (NodeState state : states) {
            json.writeNumber(state.layer());
            json.writeNumber(state.change().code());
            json.writeNumber(state.bytes());
            json.writeNumber(state.writer());
            json.writeNumber(state.privileged() ? 1 : 0);
        }
        json.writeEndArray();
    }

    private void entry(JsonGenerator json, int at) throws IOException {
        int writer = tree.lastWriter(at);
        FileEntry entry =
                writer < 0 ? null : image.merged().layers().get(writer).files().find(tree.path(at));
        if (entry != null) {
            json.writeStringField("m", Columns.mode(entry));
            json.writeStringField("u", entry.userId() + ":" + entry.groupId());
            stringIfAny(json, "l", entry.linkTarget());
            stringIfAny(json, "c", entry.capabilities());
        }
    }

    private static void string(JsonGenerator json, String name, String text) throws IOException {
        json.writeStringField(name, quoted(text));
    }

    private static void stringIfAny(JsonGenerator json, String name, @Nullable String text)
            throws IOException {
        if (text != null && !text.isEmpty()) {
            string(json, name, text);
        }
    }

    private static String quoted(String text) {
        return Text.quote(text, TEXT_MAX);
    }
}
