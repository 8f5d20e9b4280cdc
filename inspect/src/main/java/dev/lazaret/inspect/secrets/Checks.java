package dev.lazaret.inspect.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the table's names of checks: {@code name} or {@code name:argument}, comma between two. */
final class Checks {

    private static final int NEAR = 1500;

    private Checks() {}

    static Check parse(String text) {
        List<Check> checks = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            String name = colon < 0 ? part : part.substring(0, colon);
            checks.add(named(name, colon < 0 ? "" : part.substring(colon + 1)));
        }
        return checks.stream().reduce(Check::and).orElseThrow();
    }

    private static Check named(String name, String argument) {
        return switch (name) {
            case "-" -> candidate -> true;
            case "entropy" -> entropyAtLeast(Double.parseDouble(argument));
            case "mixed" -> candidate -> Randomness.looksRandom(candidate.value());
            case "span" -> new SpanCheck(Integer.parseInt(argument));
            case "near" -> candidate -> hasAny(candidate.around(NEAR), argument);
            case "near-i" ->
                    candidate -> hasAny(candidate.around(NEAR).toLowerCase(Locale.ROOT), argument);
            case "contains" -> candidate -> candidate.value().contains(argument);
            case "not-variable" -> candidate -> !candidate.value().contains("$");
            case "not-example" -> candidate -> !candidate.around(60).contains("example.");
            case "crc62" -> new Crc62Check();
            case "matrix" -> new MatrixCheck();
            case "bech32" -> candidate -> Bech32.isValid(candidate.value());
            case "base64" -> Base64Check.ofLength(Integer.parseInt(argument));
            case "base64-text" -> Base64Check.startingWith(0, argument);
            case "base64-text-at" -> Base64Check.startingWith(skip(argument), afterColon(argument));
            case "json64" -> Base64Check.jsonWith(0, argument);
            case "json64-at" -> Base64Check.jsonWith(skip(argument), afterColon(argument));
            case "basic" -> new BasicCheck();
            case "macaroon" -> new MacaroonCheck();
            case "discord" -> new DiscordCheck();
            case "jwt" -> new JwtCheck();
            case "pem" -> candidate -> PemBody.of(candidate).isDer();
            case "pem-any" -> candidate -> PemBody.of(candidate).isUnknownKey();
            case "pem-encrypted" ->
                    candidate ->
                            PemBody.saysEncrypted(candidate) && PemBody.of(candidate).hasBytes(48);
            case "clear" -> candidate -> !PemBody.saysEncrypted(candidate);
            case "pem64" -> Base64Check.startingWith(0, "-----BEGIN ");
            case "openssh" -> new OpenSshCheck(argument.equals("none"));
            case "pgp" -> new PgpCheck();
            case "aws-pair" -> new AwsPairCheck();
            case "password" -> candidate -> Passwords.isPlausible(candidate.value());
            case "codevalue" -> candidate -> !Passwords.isCode(candidate.value());
            case "setting" -> new SettingCheck(argument.equals("password"));
            case "hash-line" -> new HashCheck();
            default -> throw new IllegalArgumentException("not a check: " + name);
        };
    }

    private static int skip(String argument) {
        return Integer.parseInt(argument.substring(0, argument.indexOf(':')));
    }

    private static String afterColon(String argument) {
        return argument.substring(argument.indexOf(':') + 1);
    }

    private static Check entropyAtLeast(double bits) {
        return candidate ->
                Entropy.bitsPerCharacter(candidate.value()) >= bits
                        && Randomness.looksRandom(candidate.value());
    }

    private static boolean hasAny(String text, String alternatives) {
        for (String word : alternatives.split("\\|", -1)) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
