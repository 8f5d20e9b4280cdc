package dev.lazaret.inventory.ecosystems;

import dev.lazaret.base.Fact;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Confidence;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.Examining;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an examiner says of one file, one line per package, gap and failure. */
final class Observed {

    private Observed() {}

    static List<String> of(Examiner examiner, String path, byte[] bytes) {
        List<String> lines = new ArrayList<>();
        try {
            examiner.examine(Examining.entry(path, bytes.length), content(bytes), sink(lines));
        } catch (IOException e) {
            lines.add("error " + e.getMessage());
        }
        return lines;
    }

    private static FactSink sink(List<String> lines) {
        return new FactSink() {
            @Override
            public void add(Fact fact) {
                lines.add(fact instanceof Package found ? line(found) : fact.toString());
            }

            @Override
            public void gap(Gap.Kind kind, String where, String reason) {
                lines.add("gap " + kind.label() + " " + reason);
            }
        };
    }

    private static String line(Package found) {
        String attributes =
                found.attributes().entrySet().stream()
                        .map(attribute -> " " + attribute)
                        .collect(Collectors.joining());
        return found.purl()
                + (found.origin() == Origin.DECLARED ? " declared" : "")
                + (found.confidence() == Confidence.HIGH
                        ? ""
                        : " " + found.confidence().name().toLowerCase(Locale.ROOT))
                + (found.licenses().isEmpty() ? "" : " " + found.licenses())
                + attributes;
    }

    private static Content content(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public byte[] bytes(int bytesMax) {
                return bytes.clone();
            }

            @Override
            public MemorySegment segment() {
                return MemorySegment.ofArray(bytes).asReadOnly();
            }

            @Override
            public Limits limits() {
                return Limits.DEFAULT;
            }
        };
    }
}
