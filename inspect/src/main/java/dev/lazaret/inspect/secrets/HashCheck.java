package dev.lazaret.inspect.secrets;

/**
 * A crypt(3) hash where one lies: after a user name and a colon, as in shadow and htpasswd, and as
 * long as its scheme makes it.
 */
final class HashCheck implements Check {

    private static final int NAME_MAX = 80;
    private static final int BCRYPT = 60;

    @Override
    public boolean holds(Candidate candidate) {
        String before = candidate.lineBefore(NAME_MAX).stripLeading();
        return before.endsWith(":")
                && before.length() > 1
                && before.chars().limit(before.length() - 1L).allMatch(HashCheck::isName)
                && hasLength(candidate.value());
    }

    private static boolean isName(int c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || "._-@$+".indexOf(c) >= 0;
    }

    private static boolean hasLength(String hash) {
        if (hash.startsWith("$2")) {
            return hash.length() == BCRYPT;
        }
        int tail = hash.length() - hash.lastIndexOf('$') - 1;
        return switch (hash.substring(1, hash.indexOf('$', 1))) {
            case "1", "apr1" -> tail == 22;
            case "6" -> tail == 86;
            default -> tail == 43;
        };
    }
}
