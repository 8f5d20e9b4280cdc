package dev.lazaret.inspect.secrets;

import java.nio.charset.StandardCharsets;

/**
 * OpenSSH's own key format (PROTOCOL.key): a magic, then the cipher's name, {@code none} when there
 * is no passphrase.
 */
record OpenSshCheck(boolean withoutPassphrase) implements Check {

    private static final String MAGIC = "openssh-key-v1\0";
    private static final int BYTES_MIN = 64;
    private static final int NAME_MAX = 64;

    @Override
    public boolean holds(Candidate candidate) {
        byte[] bytes = PemBody.of(candidate).bytes();
        int at = MAGIC.length();
        if (bytes.length < BYTES_MIN || !Base64Check.latin1(bytes).startsWith(MAGIC)) {
            return false;
        }
        int length = bytes[at + 3] & 0xFF;
        if (bytes[at] != 0 || bytes[at + 1] != 0 || bytes[at + 2] != 0 || length > NAME_MAX) {
            return false;
        }
        int end = Math.min(bytes.length, at + 4 + length);
        String cipher = new String(bytes, at + 4, end - at - 4, StandardCharsets.ISO_8859_1);
        return cipher.equals("none") == withoutPassphrase;
    }
}
