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
 * Limits#manifestBytesMax}), {@value #DOCUMENTS_MAX} documents, {@value #DEPTH_MAX} levels, {@value
 * #VALUES_MAX} values written, as many again from aliases.
 */
public final class YamlReader {

    /** Levels of nesting; the deepest field of a Kubernetes object lies at about 20. */
    public static final int DEPTH_MAX = 100;

    /** Values of one file, each scalar and collection counted. */
    public static final int VALUES_MAX = 500_000;

    /** Documents of one file; {@code helm template} of a large chart gives hundreds. */
    static final int DOCUMENTS_MAX = 10_000;

    private static final int GAPS_MAX = 100;
    private static final int BUFFER_MIN = 1024;

    private final String name;
    private final List<YamlCursor> roots = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private int valuesLeft;
    private long expansionLeft = VALUES_MAX;

    private YamlReader(String name, int valuesMax) {
        this.name = name;
        this.valuesLeft = valuesMax;
    }

    /**
     * Reads every document.
     *
     * @param name the file's, for the places of gaps
     */
    public static YamlDocuments read(String name, String text, Limits limits) {
        return read(name, text, limits, VALUES_MAX);
    }

    /**
     * The same where several files are held at once.
     *
     * @param valuesMax how many values this one may have, when that is less than {@link
     *     #VALUES_MAX}
     */
    public static YamlDocuments read(String name, String text, Limits limits, int valuesMax) {
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
            return new YamlDocuments(List.of(), List.of(gap), 0);
        }
        int most = Math.min(VALUES_MAX, valuesMax);
        YamlReader reader = new YamlReader(name, most);
        int documents = 0;
        for (YamlChunk chunk : YamlChunk.split(text, DOCUMENTS_MAX + 1)) {
            if (documents++ == DOCUMENTS_MAX || reader.gaps.size() >= GAPS_MAX) {
                reader.gaps.add(reader.rest(chunk.line()));
                break;
            }
            reader.read(chunk);
        }
        return new YamlDocuments(reader.roots, reader.gaps, most - reader.valuesLeft);
    }

    private Gap rest(int line) {
        return new Gap(
                Gap.Kind.LIMIT,
                place(line),
                "Read only up to line "
                        + line
                        + ": a file may have "
                        + DOCUMENTS_MAX
                        + " documents and "
                        + GAPS_MAX
                        + " that cannot be read.",
                "Split the file.");
    }

    private void read(YamlChunk chunk) {
        YamlTree tree = new YamlTree(chunk, valuesLeft, expansionLeft);
        try {
            for (Event event : new Parse(settings(chunk)).parseString(chunk.text())) {
                tree.accept(event);
            }
            tree.roots().forEach(root -> roots.add(YamlCursor.at(root)));
            tree.duplicates().stream().limit(GAPS_MAX).forEach(this::duplicate);
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
        expansionLeft = tree.expansionLeft();
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

    /** The library copies what it has of a scalar for each buffer more: few and large ones. */
    private LoadSettings settings(YamlChunk chunk) {
        int length = Math.max(1, chunk.text().length());
        return LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(length)
                .setBufferSize(Math.max(BUFFER_MIN, length / 16))
                .build();
    }
}
