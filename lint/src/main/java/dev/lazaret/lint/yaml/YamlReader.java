package dev.lazaret.lint.yaml;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Location;
import dev.lazaret.base.Text;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the documents of a YAML file one by one, so that a broken one costs only itself.
 *
 * <p>Follows YAML 1.2 with the merge keys of 1.1. Bounds: the file's length ({@link
 * Limits#manifestBytesMax}), {@value #DEPTH_MAX} levels, {@value #VALUES_MAX} values written, as
 * many again after aliases are expanded.
 */
public final class YamlReader {

    /** Levels of nesting; the deepest field of a Kubernetes object lies at about 20. */
    public static final int DEPTH_MAX = 100;

    /** Values of one file, each scalar and collection counted. */
    public static final int VALUES_MAX = 500_000;

    private final String name;
    private final List<YamlCursor> roots = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private int valuesLeft = VALUES_MAX;

    private YamlReader(String name) {
        this.name = name;
    }

    /**
     * Reads every document.
     *
     * @param name the file's, for the places of gaps
     */
    public static YamlDocuments read(String name, String text, Limits limits) {
        if (text.length() > limits.manifestBytesMax()) {
            Gap gap =
                    new Gap(
                            Gap.Kind.LIMIT,
                            Location.file(null, name),
                            "Tried to read YAML but it has "
                                    + text.length()
                                    + " characters; the limit is "
                                    + limits.manifestBytesMax()
                                    + ".",
                            "Split the file.");
            return new YamlDocuments(List.of(), List.of(gap));
        }
        YamlReader reader = new YamlReader(name);
        for (YamlChunk chunk : YamlChunk.split(text)) {
            reader.read(chunk);
        }
        return new YamlDocuments(reader.roots, reader.gaps);
    }

    private void read(YamlChunk chunk) {
        YamlTree tree = new YamlTree(chunk, valuesLeft);
        try {
            for (Event event : new Parse(settings(chunk)).parseString(chunk.text())) {
                tree.accept(event);
            }
            tree.roots().forEach(root -> roots.add(YamlCursor.at(root)));
            tree.duplicates().forEach(this::duplicate);
        } catch (YamlRefusal e) {
            gaps.add(new Gap(e.kind(), place(e.line()), e.why(), e.remedy()));
        } catch (MarkedYamlEngineException e) {
            int line = chunk.line() + e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
            gaps.add(broken(chunk, line, String.valueOf(e.getProblem())));
        } catch (YamlEngineException | IndexOutOfBoundsException | NumberFormatException e) {
            // The library throws the latter two on some malformed escapes and directives.
            gaps.add(broken(chunk, chunk.line(), String.valueOf(e.getMessage())));
        }
        valuesLeft = tree.valuesLeft();
    }

    private Gap broken(YamlChunk chunk, int line, String why) {
        if (chunk.text().contains("{{")) {
            YamlRefusal template = YamlRefusal.template(line);
            return new Gap(template.kind(), place(line), template.why(), template.remedy());
        }
        return new Gap(
                Gap.Kind.BROKEN,
                place(line),
                "Tried to read a YAML document but line "
                        + line
                        + " is no YAML: "
                        + Text.quote(why, 200).replaceAll("\\s++", " "),
                "");
    }

    private void duplicate(YamlScalar key) {
        gaps.add(
                new Gap(
                        Gap.Kind.BROKEN,
                        place(key.line()),
                        "The key '"
                                + Text.quote(key.text(), 60)
                                + "' on line "
                                + key.line()
                                + " was written before in the same mapping; only the last one was"
                                + " looked at.",
                        "Remove one of them; strict readers refuse the file."));
    }

    private Location place(int line) {
        return new Location(null, name, line);
    }

    private LoadSettings settings(YamlChunk chunk) {
        return LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(Math.max(1, chunk.text().length()))
                .build();
    }
}
