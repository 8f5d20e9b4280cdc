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
                    "(?:(?:password|passwd|passphrase|pwd|secret|token|credential)s?"
                            + "|(?:secret|api|access|auth|private|encryption|signing|account|hmac|jwt|master|shared|storage)[_-]?key"
                            + "|(?:secret|token|password)[_-](?:key|value|base|production|prod|access))"
                            + "(?:[_-]?\\d{1,3})?");

    private static final Pattern CURSOR =
            Pattern.compile(
                    "(?:request|client|next|page|change|creation|continuation|pagination|idempotency|sync|previous|csrf|xsrf|authenticity|verification|public)[_-]?$");

    private static final double PASSWORD_BITS = 2.75;
    private static final double TOKEN_BITS = 3.5;
    private static final int TOKEN_MIN = 16;
    private static final int NAME_MAX = 48;

    @Override
    public boolean holds(Candidate candidate) {
        String value = candidate.value();
        return nameFits(candidate)
                && (isQuoted(candidate)
                        || isElement(candidate)
                        || (candidate.loose() && endsLine(candidate)))
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

    /** {@code nextToken}, {@code csrf-token}: marks a page or a request, opens nothing. */
    private static boolean isCursor(Candidate candidate, String name) {
        return name.startsWith("token")
                && CURSOR.matcher(candidate.lineBefore(NAME_MAX).toLowerCase(Locale.ROOT)).find();
    }

    /** The value alone, or with its name as in lists of environment variables and headers. */
    private static boolean isQuoted(Candidate candidate) {
        int before = candidate.byteAt(candidate.valueStart() - 1);
        int quote = isQuote(before) ? before : beforeName(candidate);
        int after = candidate.byteAt(candidate.valueEnd());
        return isQuote(quote) && (after == quote || after == '\\');
    }

    private static boolean isQuote(int c) {
        return c == '"' || c == '\'' || c == '`';
    }

    private static int beforeName(Candidate candidate) {
        int at = candidate.start() - 1;
        while (candidate.start() - at < NAME_MAX && isNameSign(candidate.byteAt(at))) {
            at--;
        }
        return candidate.byteAt(at);
    }

    private static boolean isNameSign(int c) {
        return c >= 0 && (Surroundings.isWord((byte) c) || c == '-' || c == '.');
    }

    /** {@code <apiKey>value</apiKey>}, the value perhaps on a line of its own. */
    private static boolean isElement(Candidate candidate) {
        int before = pastSpaces(candidate, candidate.valueStart() - 1, -1);
        int after = pastSpaces(candidate, candidate.valueEnd(), 1);
        return candidate.byteAt(before) == '>'
                && candidate.byteAt(after) == '<'
                && candidate.byteAt(after + 1) == '/';
    }

    private static int pastSpaces(Candidate candidate, int from, int step) {
        int at = from;
        while (Math.abs(at - from) < NAME_MAX && isSpace(candidate.byteAt(at))) {
            at += step;
        }
        return at;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
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
