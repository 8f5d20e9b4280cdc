package dev.lazaret.inspect;

import dev.lazaret.inspect.accounts.AccountsExaminer;
import dev.lazaret.inspect.certificates.CertificatesExaminer;
import dev.lazaret.inspect.certificates.KeyFilesExaminer;
import dev.lazaret.inspect.files.ProgramDigestsExaminer;
import dev.lazaret.inspect.malware.KnownMalwareExaminer;
import dev.lazaret.inspect.malware.MinerExaminer;
import dev.lazaret.inspect.malware.WebShellExaminer;
import dev.lazaret.inspect.sources.SourcesExaminer;
import dev.lazaret.layers.Examiner;

import java.util.List;

/** Every examiner of this room but those for secrets. */
public final class InspectExaminers {

    private InspectExaminers() {}

    public static List<Examiner> all() {
        return List.of(
                new AccountsExaminer(),
                new SourcesExaminer(),
                new CertificatesExaminer(),
                new KeyFilesExaminer(),
                new ProgramDigestsExaminer(),
                new KnownMalwareExaminer(),
                new MinerExaminer(),
                new WebShellExaminer());
    }
}
