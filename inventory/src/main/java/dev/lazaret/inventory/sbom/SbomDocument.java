package dev.lazaret.inventory.sbom;

import dev.lazaret.base.Limits;
import dev.lazaret.base.MalformedException;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** One SBOM in any of the formats; which one is told by its first character. */
public final class SbomDocument {

    private SbomDocument() {}

    /**
     * Reads a document.
     *
     * @throws MalformedException if it is no SBOM or contradicts its format
     * @throws dev.lazaret.base.LimitExceededException if a limit is met
     */
    public static Sbom read(InputStream in, Limits limits) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        Sbom sbom = new Sbom(limits);
        switch (first(buffered)) {
            case '{' -> JsonSbom.read(buffered, limits, sbom);
            case '<' -> CycloneDxXml.read(buffered, limits, sbom);
            case -1 -> throw new MalformedException("not an SBOM: the document is empty");
            default -> SpdxTagValue.read(buffered, limits, sbom);
        }
        return sbom;
    }

    /** The first character that is no space; the stream stands at it or at the start. */
    private static int first(BufferedInputStream in) throws IOException {
        in.mark(1 << 12);
        for (int i = 0; i < 1 << 12; i++) {
            int b = in.read();
            boolean skipped = b == ' ' || b == '\t' || b == '\r' || b == '\n' || isMark(b);
            if (!skipped) {
                in.reset();
                return b;
            }
        }
        in.reset();
        return ' ';
    }

    /** Bytes of a UTF-8 byte order mark. */
    private static boolean isMark(int b) {
        return b == 0xEF || b == 0xBB || b == 0xBF;
    }
}
