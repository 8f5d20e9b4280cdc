package dev.lazaret.scan;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.inspect.clamd.Clamd;
import dev.lazaret.inspect.clamd.ClamdExaminer;
import dev.lazaret.inspect.clamd.ClamdException;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.LayerCache;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/** The virus scanner of one scan: asked for, and there or not; or not asked for. */
final class Antivirus {

    /** Of a bill of materials. */
    static final Gap NO_FILES =
            new Gap(
                    Gap.Kind.UNSUPPORTED,
                    Location.NOWHERE,
                    "A bill of materials has no files, so clamd was not asked.",
                    "Name the image it was made of.");

    private final @Nullable String version;
    private final @Nullable ClamdExaminer examiner;
    private final List<Gap> absence;

    private Antivirus(
            @Nullable String version, @Nullable ClamdExaminer examiner, List<Gap> absence) {
        this.version = version;
        this.examiner = examiner;
        this.absence = absence;
    }

    /**
     * Asks the daemon who it is.
     *
     * @param clamd null when nobody wants one
     * @throws IOException when interrupted
     */
    static Antivirus start(@Nullable Clamd clamd) throws IOException {
        if (clamd == null) {
            return new Antivirus(null, null, List.of());
        }
        try {
            return new Antivirus(clamd.version(), new ClamdExaminer(clamd), List.of());
        } catch (ClamdException e) {
            Gap absent =
                    new Gap(
                            Gap.Kind.UNREADABLE,
                            Location.NOWHERE,
                            "No file was scanned for malware: " + e.getMessage(),
                            "Start clamd, or name its socket: LocalSocket or TCPSocket of its"
                                    + " clamd.conf, on Debian /run/clamav/clamd.ctl.");
            return new Antivirus(null, null, List.of(absent));
        }
    }

    /** What it says it is, null when there is none. */
    @Nullable String version() {
        return version;
    }

    List<Examiner> examiners() {
        return examiner == null ? List.of() : List.of(examiner);
    }

    /**
     * What it says today it may not say tomorrow, so nothing is taken from the cache or put there.
     */
    LayerCache cache(LayerCache usual) {
        return examiner == null ? usual : LayerCache.NONE;
    }

    /** What it did not see. */
    List<Gap> gaps() {
        return examiner == null ? absence : examiner.gaps();
    }
}
