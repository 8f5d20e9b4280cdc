package dev.lazaret.inventory.binary;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.executable.Bytes;

import java.util.regex.Pattern;

/**
 * A version with the machine and time of its build written right behind it, as Redis and Valkey do
 * (release.c: version, machine, a dash, seconds, dirty, commit): {@code
 * 7.2.3buildkitsandbox-1702957734000000000}. A machine that is a container has twelve hexadecimal
 * digits for a name, and so may begin with a digit.
 *
 * @param machine whether it stands for the machine, which ends before the last dash, and not for
 *     the version before it
 */
record BuildStamp(boolean machine) implements Token {

    private static final int CHARS_MAX = 2 * VERSION_CHARS_MAX;
    private static final int CONTAINER = 12;
    private static final Pattern TIME = Pattern.compile("[0-9]{11,14}[0-9a-f]{8}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]++(?:\\.[0-9]++)++");
    private static final Pattern CONTAINER_NAME = Pattern.compile("[0-9a-f]{12}");

    @Override
    public long end(Bytes bytes, long at) throws MalformedException {
        String word = word(bytes, at);
        int dash = word.lastIndexOf('-');
        if (dash < 0 || !TIME.matcher(word.substring(dash + 1)).matches()) {
            return -1;
        }
        if (machine) {
            return at + dash;
        }
        int split = dash - CONTAINER;
        boolean container =
                split > 0
                        && CONTAINER_NAME.matcher(word.substring(split, dash)).matches()
                        && NUMBER.matcher(word.substring(0, split)).matches();
        return container ? at + split : new Token.Release(true, false).end(bytes, at);
    }

    private static String word(Bytes bytes, long at) throws MalformedException {
        StringBuilder word = new StringBuilder();
        long limit = Math.min(bytes.size(), at + CHARS_MAX);
        for (long i = at; i < limit && Token.isWord(bytes.u8(i)); i++) {
            word.append((char) bytes.u8(i));
        }
        return word.toString();
    }
}
