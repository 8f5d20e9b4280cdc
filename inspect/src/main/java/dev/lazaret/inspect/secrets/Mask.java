package dev.lazaret.inspect.secrets;

import dev.lazaret.base.Text;

/** Shows enough of a secret to find it again and too little to use it. */
final class Mask {

    /** A key's header says what it is and nothing of the key. */
    private static final String HEADER = "-----BEGIN ";

    private static final int SHOWN_MAX = 4;

    /** At most a fifth, and nothing of a short one: half of a password is a password. */
    private static final int SHARE = 5;

    private Mask() {}

    static String of(String secret) {
        if (secret.startsWith(HEADER)) {
            int end = secret.indexOf("-----", HEADER.length());
            return Text.quote(secret.substring(0, Math.max(end, HEADER.length())), 60) + "-----";
        }
        int shown = Math.min(SHOWN_MAX, secret.length() / SHARE);
        if (secret.length() < 12) {
            shown = 0;
        }
        return Text.quote(secret.substring(0, shown), SHOWN_MAX)
                + "**** ("
                + secret.length()
                + " characters)";
    }
}
