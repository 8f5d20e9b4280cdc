package dev.lazaret.inspect.secrets;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one check without a format to hold on to: {@code name = value} with a name that promises a
 * secret. The value is quoted, or the file is one of settings; entropy decides only what looks
 * random enough.
 *
 * @param password a person may have chosen it, so that less is asked of it
 */
record SettingCheck(boolean password) implements Check {

    private static final Pattern NAME =
            Pattern.compile(
                    "(?:password|passwd|passphrase|pwd|secret|token|credential)s?"
                            + "|(?:secret|api|access|auth|private|encryption|signing)[_-]?key"
                            + "|(?:secret|token|password)[_-](?:key|value|base|production|prod|access)");

    private static final Pattern CURSOR =
            Pattern.compile(
                    "(?:request|client|next|page|change|creation|continuation|pagination|idempotency|sync|previous)[_-]?$");

    private static final double PASSWORD_BITS = 2.75;
    private static final double TOKEN_BITS = 3.5;
    private static final int TOKEN_MIN = 16;
    private static final int NAME_MAX = 48;

    @Override
    public boolean holds(Candidate candidate) {
        String value = candidate.value();
        return nameFits(candidate)
                && (isQuoted(candidate) || (candidate.loose() && endsLine(candidate)))
                && Passwords.isPlausible(value)
                && !Passwords.isWords(value)
                && (password ? passwordLike(value) : tokenLike(value));
    }

    /**
     * The name ends with the promise: not {@code tokenizer}, {@code passwordHash}, {@code
     * secretName}.
     */
    private static boolean nameFits(Candidate candidate) {
        String name =
                candidate
                        .lineFrom(candidate.start(), NAME_MAX)
                        .split("[^\\w\\-]", 2)[0]
                        .toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches() && !isCursor(candidate, name);
    }

    /** {@code nextToken}, {@code ClientRequestToken}: marks a page or a request, opens nothing. */
    private static boolean isCursor(Candidate candidate, String name) {
        return name.startsWith("token")
                && CURSOR.matcher(candidate.lineBefore(NAME_MAX).toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isQuoted(Candidate candidate) {
        int before = candidate.byteAt(candidate.valueStart() - 1);
        return (before == '"' || before == '\'' || before == '`')
                && (candidate.byteAt(candidate.valueEnd()) == before
                        || candidate.byteAt(candidate.valueEnd()) == '\\');
    }

    private static boolean endsLine(Candidate candidate) {
        int next = candidate.byteAt(candidate.valueEnd());
        return next == '\n' || next == '\r' || next < 0;
    }

    private static boolean passwordLike(String value) {
        return value.chars().anyMatch(Character::isDigit)
                && value.chars().anyMatch(Character::isLetter)
                && Entropy.bitsPerCharacter(value) >= PASSWORD_BITS;
    }

    private static boolean tokenLike(String value) {
        return value.length() >= TOKEN_MIN
                && value.chars().allMatch(SettingCheck::isTokenSign)
                && Randomness.looksRandom(value)
                && value.chars().anyMatch(Character::isDigit)
                && Entropy.bitsPerCharacter(value) >= TOKEN_BITS - (isHex(value) ? 0.5 : 0);
    }

    private static boolean isHex(String value) {
        return value.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static boolean isTokenSign(int c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || "+/=_-.~".indexOf(c) >= 0;
    }
}
