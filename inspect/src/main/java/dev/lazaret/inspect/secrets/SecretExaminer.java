package dev.lazaret.inspect.secrets;

import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Location;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.Text;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * Looks into every file of the image for every kind of secret, in one pass over its bytes, and into
 * what is packed in zip, jar and gzip files. No path is left out.
 */
final class SecretExaminer implements Examiner {

    private static final String STOPPED = "looking for secrets stopped: ";
    private static final String NOT_TO_THE_END =
            "it was not unpacked to the end to look for secrets: ";

    private final ThreadLocal<SecretScan> scans = ThreadLocal.withInitial(SecretScan::new);

    @Override
    public String id() {
        return "image/secret";
    }

    @Override
    public boolean streams() {
        return true;
    }

    @Override
    public Selection selection() {
        return Selection.magics(Selection.Magic.ANY);
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        try (InputStream in = content.open()) {
            new NestedContent(
                            content.limits(),
                            content.size(),
                            (path, bytes) -> scan(path, bytes, facts))
                    .read(file.path(), in);
        } catch (LimitExceededException e) {
            facts.gap(Gap.Kind.LIMIT, file.path(), STOPPED + e.getMessage());
        } catch (ZipException | MalformedException e) {
            facts.gap(Gap.Kind.BROKEN, file.path(), NOT_TO_THE_END + e.getMessage());
        } catch (EOFException e) {
            facts.gap(Gap.Kind.TRUNCATED, file.path(), NOT_TO_THE_END + e.getMessage());
        }
    }

    private void scan(String path, InputStream in, FactSink facts) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        SecretScan scan = scans.get();
        try {
            scan.read(name, in);
        } catch (LimitExceededException e) {
            facts.gap(Gap.Kind.LIMIT, path, STOPPED + e.getMessage());
        } finally {
            tell(path, scan.hits(), facts);
        }
    }

    private static void tell(String path, Hits hits, FactSink facts) {
        for (Hit hit : hits.all()) {
            facts.add(finding(hit, new Location(null, Text.quote(path, 4096), hit.line()), ""));
        }
        if (hits.isFull()) {
            facts.gap(
                    Gap.Kind.LIMIT,
                    path,
                    "it has more than " + Hits.MAX + " secrets; the rest are not listed");
        }
    }

    static SecretFinding finding(Hit hit, Location place, String before) {
        return new SecretFinding(
                hit.kind().rule().id(),
                hit.kind().rule().aliases(),
                hit.kind().rule().severity(),
                hit.kind().rule().title(),
                place,
                before + hit.masked(),
                hit.kind().rule().remedy());
    }
}
