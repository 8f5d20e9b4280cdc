package dev.lazaret.lint.yaml;

import dev.lazaret.base.Gap;

import java.util.List;

/**
 * What a file holds.
 *
 * @param roots the documents that could be read, empty ones left out
 * @param gaps what could not, with the line in the place
 * @param values how many values are written in what was read
 */
public record YamlDocuments(List<YamlCursor> roots, List<Gap> gaps, int values) {

    public YamlDocuments {
        roots = List.copyOf(roots);
        gaps = List.copyOf(gaps);
    }
}
