package dev.lazaret.explorer.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** What is known of a file's content. */
public sealed interface Content {

    /** Bytes that are read of a file at most. */
    int BYTES_MAX = 64 << 10;

    /** There is none: a directory, a link, a device. */
    record Absent() implements Content {}

    /** It is being read. */
    record Awaited() implements Content {}

    /** It could not be read. */
    record Unreadable(String reason) implements Content {}

    /**
     * Its first bytes.
     *
     * @param more whether there are more than these
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only shown
    record Head(byte[] bytes, boolean more) implements Content {

        private static final int LOOKED_AT = 4096;

        public Head {
            bytes = bytes.clone();
        }

        /** Whether it is no text: not UTF-8, or with bytes that no text has. */
        boolean binary() {
            int n = Math.min(bytes.length, LOOKED_AT);
            for (int i = 0; i < n; i++) {
                if (bytes[i] == 0) {
                    return true;
                }
            }
            // a character may be cut at the end of what is looked at
            return n > 0 && !decodes(n) && !decodes(n - 1) && !decodes(n - 2) && !decodes(n - 3);
        }

        private boolean decodes(int length) {
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, 0, Math.max(0, length)));
                return length > 0;
            } catch (CharacterCodingException e) {
                return false;
            }
        }
    }
}
