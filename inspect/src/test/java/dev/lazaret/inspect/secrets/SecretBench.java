package dev.lazaret.inspect.secrets;

import dev.lazaret.base.Fact;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures recall on made-up secrets of every kind, precision on those and on clean trees, and
 * speed. Prints; {@code bench/secrets} starts it with directories.
 */
public final class SecretBench {

    private static final List<String> CONTEXTS =
            List.of(
                    "%s",
                    "# setup\nexport A=1\n%s\nexport B=2\n", "{\n  \"a\": 1 }\n%s\n", "  %s\r\n");

    /** Samples that have two secrets, both rightly told. */
    static final Set<String> COMPANIONS =
            Set.of(
                    "gcp-user-credentials oauth-client-secret",
                    "aws-access-key-pair aws-secret-access-key");

    private static final int SEEDS = 5;

    private int expected;
    private int found;
    private int extra;
    private long bytes;
    private long nanos;
    private final TreeMap<String, Integer> falseOnes = new TreeMap<>();

    private SecretBench() {}

    public static void main(String[] directories) throws IOException {
        SecretBench bench = new SecretBench();
        bench.corpus();
        for (String directory : directories) {
            bench.tree(Path.of(directory));
        }
        bench.summary();
        LookAlikes.throughput();
    }

    private void corpus() {
        for (Sample sample : Sample.all()) {
            for (int seed = 0; seed < SEEDS * CONTEXTS.size(); seed++) {
                String text = SampleText.of(seed * 7919L).fill(Sample.body(sample.text()));
                String placed = CONTEXTS.get(seed % CONTEXTS.size()).replace("%s", text);
                judge(sample, Scans.kinds(Sample.fileName(sample.text()), placed));
            }
        }
        say(
                "corpus: %d secrets of %d kinds, %d found, %d beside",
                expected, Sample.all().size(), found, extra);
        int before = extra;
        for (String text : LookAlikes.all()) {
            Scans.kinds("x.conf", text).forEach(kind -> wrong("look-alike " + kind));
        }
        say("look-alikes: %d texts, %d found", LookAlikes.all().size(), extra - before);
    }

    private void judge(Sample sample, List<String> kinds) {
        expected++;
        if (kinds.contains(sample.kind())) {
            found++;
        } else {
            say("  missed %s, saw %s", sample.kind(), kinds);
        }
        kinds.stream()
                .filter(kind -> !kind.equals(sample.kind()))
                .filter(kind -> !COMPANIONS.contains(sample.kind() + " " + kind))
                .forEach(kind -> wrong(sample.kind() + " as " + kind));
    }

    private void wrong(String what) {
        extra++;
        falseOnes.merge(what, 1, Integer::sum);
    }

    private void tree(Path root) throws IOException {
        long bytesBefore = bytes;
        long nanosBefore = nanos;
        int extraBefore = extra;
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (attributes.isRegularFile() && attributes.size() > 0) {
                            look(root, file, attributes.size());
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        double seconds = (nanos - nanosBefore) / 1e9;
        say(
                "%s: %d MB in %.1f s (%.0f MB/s, archives unpacked), %d found",
                root,
                (bytes - bytesBefore) >> 20,
                seconds,
                (bytes - bytesBefore) / 1e6 / seconds,
                extra - extraBefore);
    }

    private void look(Path root, Path file, long size) throws IOException {
        String path = root.relativize(file).toString();
        FileEntry entry = new FileEntry(path, EntryType.FILE, 0644, 0, 0, size, 0, "", "");
        byte[] content = Files.readAllBytes(file);
        bytes += content.length;
        long start = cpu();
        new SecretExaminer().examine(entry, new Bytes(content), new Sink());
        nanos += cpu() - start;
    }

    private void summary() {
        double recall = (double) found / expected;
        double precision = (double) found / (found + extra);
        falseOnes.forEach((what, count) -> say("  false: %s x%d", what, count));
        say("recall %.4f (goal 0.99), precision %.4f (goal 0.95)", recall, precision);
    }

    /** Processor time of this thread: what else the machine does matters less. */
    static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency
    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private final class Sink implements FactSink {
        @Override
        public void add(Fact fact) {
            if (fact instanceof SecretFinding finding) {
                wrong(
                        finding.id()
                                + " in "
                                + finding.place().path()
                                + ":"
                                + finding.place().line()
                                + " "
                                + finding.evidence());
            }
        }

        @Override
        public void gap(Gap.Kind kind, String path, String reason) {
            say("  gap %s %s: %s", kind, path, reason);
        }
    }

    /** A file's bytes in memory. */
    record Bytes(MemorySegment segment) implements Content {
        Bytes(byte[] bytes) {
            this(MemorySegment.ofArray(bytes).asReadOnly());
        }

        @Override
        public long size() {
            return segment.byteSize();
        }

        @Override
        public InputStream open() {
            return new java.io.ByteArrayInputStream(bytes(Integer.MAX_VALUE));
        }

        @Override
        public byte[] bytes(int bytesMax) {
            return segment.toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
        }

        @Override
        public Limits limits() {
            return Limits.DEFAULT;
        }
    }
}
