package dev.lazaret.inspect.clamd;

import dev.lazaret.base.Text;

import java.io.IOException;

/** What the daemon says of one file (clamd(8), INSTREAM). */
sealed interface ClamdAnswer {

    /** No signature fits. */
    record Clean() implements ClamdAnswer {}

    /**
     * A signature fits.
     *
     * @param signature its name, safe to print
     */
    record Found(String signature) implements ClamdAnswer {}

    /** The file has more bytes than {@code StreamMaxLength} of its clamd.conf lets it take. */
    record TooLarge() implements ClamdAnswer {}

    /**
     * It did not look, or not at everything.
     *
     * @param why in its words, safe to print
     */
    record Partial(String why) implements ClamdAnswer {}

    /** A name that says that a limit of clamd.conf was met, not that the file is known. */
    String LIMIT_NAME = "Heuristics.Limits.Exceeded";

    /** Answers start with the name of what was sent. */
    String STREAM = "stream: ";

    /**
     * Reads an answer.
     *
     * @throws IOException if it is none
     */
    static ClamdAnswer parse(String text) throws IOException {
        if (text.equals(STREAM + "OK")) {
            return new Clean();
        }
        if (text.startsWith("INSTREAM size limit exceeded")) {
            return new TooLarge();
        }
        if (text.startsWith(STREAM) && text.endsWith(" FOUND")) {
            return found(text.substring(STREAM.length() - 1, text.length() - " FOUND".length()));
        }
        if (text.endsWith("ERROR")) {
            return new Partial(Text.quote(text, 200));
        }
        throw new IOException("it answered '" + Text.quote(text, 100) + "', which is no answer");
    }

    private static ClamdAnswer found(String name) throws IOException {
        String signature = Text.quote(name.strip(), 200);
        if (signature.isEmpty()) {
            throw new IOException("it answered that it knows the file, but not as what");
        }
        return signature.startsWith(LIMIT_NAME)
                ? new Partial("it met a limit of its clamd.conf, " + signature)
                : new Found(signature);
    }
}
