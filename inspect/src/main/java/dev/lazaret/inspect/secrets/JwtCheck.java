package dev.lazaret.inspect.secrets;

import java.util.regex.Pattern;

/**
 * Header and payload of a signed JSON Web Token (RFC 7519) decode to JSON objects, and the header
 * names an algorithm. The subject of the standard example, John Doe, is nobody.
 */
final class JwtCheck implements Check {

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final int SIGNATURE_MIN = 32;

    @Override
    public boolean holds(Candidate candidate) {
        String[] parts = DOT.split(candidate.value(), -1);
        String header = Base64Check.latin1(Base64Check.decode(parts[0]));
        String payload = Base64Check.latin1(Base64Check.decode(parts[1]));
        return isObject(header)
                && header.contains("\"alg\"")
                && isObject(payload)
                && !payload.contains("John Doe")
                && Base64Check.decode(parts[2]).length >= SIGNATURE_MIN;
    }

    private static boolean isObject(String text) {
        return text.startsWith("{\"") && text.stripTrailing().endsWith("}");
    }
}
