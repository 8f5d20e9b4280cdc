package dev.lazaret.inspect.secrets;

/** The armoured body starts with a secret-key packet (RFC 9580, 4.2 and 10.2). */
final class PgpCheck implements Check {

    private static final int SECRET_KEY = 5;

    @Override
    public boolean holds(Candidate candidate) {
        String text = candidate.onwards(Candidate.REACH).replace("\\n", "\n").replace("\r", "");
        int body = text.indexOf("\n\n");
        if (body < 0) {
            return false;
        }
        int end = body + 2;
        while (end < text.length() && isBase64(text.charAt(end))) {
            end++;
        }
        String line = text.substring(body + 2, end);
        byte[] bytes = Base64Check.decode(line.substring(0, line.length() / 4 * 4));
        return bytes.length >= 16 && tag(bytes[0] & 0xFF) == SECRET_KEY;
    }

    private static boolean isBase64(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || c == '+' || c == '/';
    }

    private static int tag(int first) {
        return (first & 0x40) != 0 ? first & 0x3F : (first >> 2) & 0xF;
    }
}
