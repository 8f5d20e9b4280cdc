package dev.lazaret.lint.yaml;

import dev.lazaret.base.Gap;

import java.util.List;

/**
 * What a file holds.
 *
 * @param roots the documents that could be read, empty ones left out
 * @param gaps what could not, with the line in the place
 */
public record YamlDocuments(List<YamlCursor> roots, List<Gap> gaps) {

    public YamlDocuments {
        roots = List.copyOf(roots);
        gaps = List.copyOf(gaps);
    }
}
