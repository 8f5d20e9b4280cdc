package dev.lazaret.inspect.secrets;

/**
 * What follows a PEM header, decoded: as a file has it (RFC 7468), in a JSON or program string with
 * {@code \n}, in YAML with indentation.
 */
final class PemBody {

    private static final int DER_SEQUENCE = 0x30;
    private static final int HEADERS = 200;
    private static final String ENCRYPTED = "Proc-Type: 4,ENCRYPTED";

    private final byte[] bytes;
    private final boolean complete;

    private PemBody(byte[] bytes, boolean complete) {
        this.bytes = bytes;
        this.complete = complete;
    }

    /** The start of the body, empty when there is none. */
    byte[] bytes() {
        return bytes.clone();
    }

    static PemBody of(Candidate candidate) {
        String value = candidate.value();
        String text = candidate.onwards(Candidate.REACH);
        int end = text.indexOf("-----", 5);
        return end < 0 || !value.startsWith("-----BEGIN ")
                ? new PemBody(new byte[0], false)
                : read(text, afterHeaders(text, end + 5));
    }

    /** Whether an RFC 1421 header says that a passphrase is needed. */
    static boolean saysEncrypted(Candidate candidate) {
        String text = candidate.onwards(HEADERS);
        return text.contains(ENCRYPTED);
    }

    private static int afterHeaders(String text, int start) {
        int info = text.indexOf("DEK-Info:", start);
        if (info < 0 || info > start + HEADERS) {
            return start;
        }
        int real = text.indexOf('\n', info);
        int escaped = text.indexOf("\\n", info);
        int end = real < 0 || escaped < 0 ? Math.max(real, escaped) : Math.min(real, escaped);
        return end < 0 ? text.length() : end;
    }

    private static PemBody read(String text, int start) {
        StringBuilder letters = new StringBuilder();
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\') {
                i += i + 1 < text.length() && text.charAt(i + 1) == '\\' ? 1 : 2;
                continue;
            }
            if (isBase64(c) && !joins(text, i)) {
                letters.append(c);
            } else if (!isFiller(c) && !joins(text, i)) {
                break;
            }
            i++;
        }
        boolean complete = i < text.length() && text.charAt(i) == '-';
        int whole = letters.length() / 4 * 4;
        return new PemBody(Base64Check.decode(letters.substring(0, whole)), complete);
    }

    /** Programs put the lines of a key together with a plus sign between strings. */
    private static boolean joins(String text, int i) {
        return text.charAt(i) == '+'
                && text.charAt(i - 1) == ' '
                && i + 1 < text.length()
                && text.charAt(i + 1) == ' ';
    }

    private static boolean isBase64(char c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '=';
    }

    private static boolean isFiller(char c) {
        return c == '\n' || c == '\r' || c == ' ' || c == '\t' || c == '"' || c == '\'' || c == ',';
    }

    boolean hasBytes(int count) {
        return bytes.length >= count;
    }

    /** Long enough for a key, and none that is printed everywhere. */
    boolean isUnknownKey() {
        return hasBytes(32) && !ExampleKeys.contains(bytes);
    }

    /** One DER sequence whose length is that of the body. */
    boolean isDer() {
        if (bytes.length < 32 || bytes[0] != DER_SEQUENCE || ExampleKeys.contains(bytes)) {
            return false;
        }
        int first = bytes[1] & 0xFF;
        if (first < 0x80) {
            return fits(first + 2);
        }
        int octets = first & 0x7F;
        if (octets < 1 || octets > 3) {
            return false;
        }
        int length = 0;
        for (int i = 0; i < octets; i++) {
            length = (length << 8) | (bytes[2 + i] & 0xFF);
        }
        return fits(length + 2 + octets);
    }

    private boolean fits(int length) {
        return complete ? length == bytes.length : length >= bytes.length;
    }

    @Override
    public String toString() {
        return "PEM body of " + bytes.length + " bytes";
    }
}
