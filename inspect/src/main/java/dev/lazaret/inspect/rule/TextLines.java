package dev.lazaret.inspect.rule;

import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small text files whole: configuration files, account databases. */
public final class TextLines {

    private static final int FILE_BYTES_MAX = 4 << 20;

    private TextLines() {}

    /** All lines of a file of at most 4 MiB; a larger one is a gap and has no lines. */
    public static List<String> of(FileEntry file, Content content, FactSink facts)
            throws IOException {
        try {
            return new String(content.bytes(FILE_BYTES_MAX), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (LimitExceededException e) {
            facts.gap(
                    Gap.Kind.LIMIT,
                    file.path(),
                    "the file has "
                            + content.size()
                            + " bytes; a configuration file is read up to "
                            + FILE_BYTES_MAX);
            return List.of();
        }
    }
}
