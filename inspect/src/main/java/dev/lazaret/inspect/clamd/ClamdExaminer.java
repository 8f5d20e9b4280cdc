package dev.lazaret.inspect.clamd;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.malware.MalwareRules;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;
import dev.lazaret.layers.Selection.Magic;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Shows every file to a ClamAV daemon. What that says depends on its signatures of the moment, of
 * which {@code VERSION} names the official ones only: so facts learned with this examiner must not
 * be cached. One object serves one scan.
 */
public final class ClamdExaminer implements Examiner {

    private final Clamd clamd;
    private final ClamdWatch watch;

    public ClamdExaminer(Clamd clamd) {
        this.clamd = clamd;
        this.watch = new ClamdWatch(clamd);
    }

    @Override
    public String id() {
        return "inspect/clamd";
    }

    @Override
    public Selection selection() {
        return Selection.magics(Magic.ANY);
    }

    @Override
    public boolean streams() {
        return true;
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        if (!watch.mayAsk(file.path())) {
            return;
        }
        try (InputStream in = content.open()) {
            take(clamd.scan(in, content.size()), file, content.size(), facts);
        } catch (ClamdException e) {
            facts.gap(Gap.Kind.UNREADABLE, file.path(), String.valueOf(e.getMessage()));
            watch.failed(e);
        }
    }

    private static void take(ClamdAnswer answer, FileEntry file, long size, FactSink facts) {
        switch (answer) {
            case ClamdAnswer.Clean _ -> {}
            case ClamdAnswer.Found found ->
                    facts.add(
                            FindingList.fileFinding(
                                    MalwareRules.SIGNATURE,
                                    severity(found.signature()),
                                    Location.file(null, file.path()),
                                    "ClamAV knows it as " + found.signature()));
            case ClamdAnswer.TooLarge _ ->
                    facts.gap(
                            Gap.Kind.LIMIT,
                            file.path(),
                            "clamd did not look into the file: it has "
                                    + size
                                    + " bytes, more than StreamMaxLength of clamd.conf allows");
            case ClamdAnswer.Partial partial ->
                    facts.gap(
                            Gap.Kind.LIMIT,
                            file.path(),
                            "clamd did not look at the whole file: " + partial.why());
        }
    }

    /** Names of what is unwanted or odd, but not known to do harm (docs.clamav.net, PUA). */
    private static Severity severity(String signature) {
        return signature.startsWith("PUA.") || signature.startsWith("Heuristics.")
                ? Severity.MEDIUM
                : MalwareRules.SIGNATURE.severity();
    }

    /** What was not asked at all because the daemon had gone. */
    public List<Gap> gaps() {
        return watch.gaps();
    }
}
