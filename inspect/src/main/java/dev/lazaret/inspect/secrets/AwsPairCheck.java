package dev.lazaret.inspect.secrets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Beside an access key id stands what can be its secret key: forty random Base64 characters. */
final class AwsPairCheck implements Check {

    private static final int REACH = 320;
    private static final double BITS_MIN = 4.0;
    private static final Pattern SECRET =
            Pattern.compile("(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{40}+(?![A-Za-z0-9/+=])");

    @Override
    public boolean holds(Candidate candidate) {
        Matcher matcher = SECRET.matcher(candidate.around(REACH));
        while (matcher.find()) {
            String secret = matcher.group();
            boolean hasUpper = secret.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
            boolean hasLower = secret.chars().anyMatch(c -> c >= 'a' && c <= 'z');
            if (hasUpper
                    && hasLower
                    && Entropy.bitsPerCharacter(secret) >= BITS_MIN
                    && !Placeholders.isOne(secret)) {
                return true;
            }
        }
        return false;
    }
}
