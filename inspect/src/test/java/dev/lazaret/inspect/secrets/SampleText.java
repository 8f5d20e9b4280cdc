package dev.lazaret.inspect.secrets;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * Makes values up from templates, so that no repository has to hold what looks like a key: {@code
 * {A36}} is 36 letters and digits, {@code {h32}} hexadecimal digits and so on; named parts carry
 * the checksum or structure of their format, computed here independently of the code under test.
 */
final class SampleText {

    private static final Pattern PART = Pattern.compile("\\{(pem\\w*:[A-Z0-9 ]+|[^{}\\s\"]+)}");
    private static final Pattern COUNTED = Pattern.compile("([AaUhHdbwlLcp]|[23]\\*)(\\d+)");
    private static final String DIGITS = "0123456789";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Random random;
    private final boolean halved;
    private final boolean placeholder;

    private SampleText(Random random, boolean halved, boolean placeholder) {
        this.random = random;
        this.halved = halved;
        this.placeholder = placeholder;
    }

    static SampleText of(long seed) {
        return new SampleText(new Random(seed), false, false);
    }

    /** Every counted part has half its length. */
    static SampleText halved(long seed) {
        return new SampleText(new Random(seed), true, false);
    }

    /** Every counted part is a run of {@code x}. */
    static SampleText placeholders() {
        return new SampleText(new Random(0), false, true);
    }

    String fill(String template) {
        Matcher matcher = PART.matcher(template.replace("\\\\n", "\u0001").replace("\\n", "\n"));
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(part(matcher.group(1))));
        }
        return matcher.appendTail(out).toString().replace("\u0001", "\\n");
    }

    private String part(String name) {
        Matcher counted = COUNTED.matcher(name);
        if (counted.matches()) {
            int length = Integer.parseInt(counted.group(2)) / (halved ? 2 : 1);
            return placeholder ? "x".repeat(length) : letters(alphabet(counted.group(1)), length);
        }
        int colon = name.indexOf(':');
        String argument = colon < 0 ? "" : name.substring(colon + 1);
        return switch (colon < 0 ? name : name.substring(0, colon)) {
            case "uuid" -> placeholder ? "xxxxxxxx-xxxx" : uuid();
            case "crc" -> crc(Integer.parseInt(argument));
            case "b64" -> base64(argument.isEmpty() ? 48 : Integer.parseInt(argument));
            case "basic" -> base64("ci:" + letters(LOWER + DIGITS, 16));
            case "auths" ->
                    base64(
                            "{\"auths\":{\"registry.corp.io\":{\"auth\":\""
                                    + base64("ci:" + letters(LOWER + DIGITS, 16))
                                    + "\"}}}");
            case "bedrock" -> "ABSK" + base64("BedrockAPIKey-" + letters(LOWER + DIGITS, 80));
            case "jfrog" ->
                    base64("reftkn:01:" + letters(DIGITS, 10) + ":" + letters(alphabet("A"), 27));
            case "intercom" -> base64("tok:" + letters(LOWER + DIGITS, 40));
            case "tunnel" ->
                    base64(
                            "{\"a\":\""
                                    + letters("0123456789abcdef", 32)
                                    + "\",\"t\":\""
                                    + uuid()
                                    + "\",\"s\":\""
                                    + letters(alphabet("A"), 32)
                                    + "\"}");
            case "glc" ->
                    "glc_"
                            + base64(
                                    "{\"o\":\"1\",\"n\":\""
                                            + letters(LOWER, 8)
                                            + "\",\"k\":\""
                                            + letters(LOWER + DIGITS, 24)
                                            + "\"}");
            case "grafana" ->
                    base64("{\"k\":\"" + letters(alphabet("A"), 32) + "\",\"n\":\"ci\",\"id\":1}");
            case "ops" ->
                    "ops_"
                            + base64(
                                            "{\"signInAddress\":\"my.1password.com\",\"secretKey\":\""
                                                    + letters(alphabet("A"), 160)
                                                    + "\"}")
                                    .replace("+", "-")
                                    .replace("/", "_")
                                    .replace("=", "");
            case "discord" ->
                    url(base64(letters("123456789", 1) + letters(DIGITS, 17)))
                            + "."
                            + letters(alphabet("A"), 6)
                            + "."
                            + letters(alphabet("A"), 27);
            case "matrix" -> matrix();
            case "jwt" -> jwt();
            case "pypi" -> pypi();
            case "age" -> age();
            case "pem" -> pem(argument, "\n");
            case "pemjson" -> pem(argument, "\\n");
            case "pemenc" ->
                    pem(argument, "\n")
                            .replaceFirst(
                                    "-----\n",
                                    "-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,"
                                            + letters("0123456789ABCDEF", 32)
                                            + "\n\n");
            case "pem64" -> base64(pem("RSA PRIVATE KEY", "\n"));
            case "openssh" -> openssh(argument);
            case "pgp" -> pgp();
            case "AQAAABAAAAAQ" -> "";
            default -> "{" + name + "}";
        };
    }

    private static String alphabet(String code) {
        return switch (code.charAt(0)) {
            case 'A', 'p' -> UPPER + LOWER + DIGITS;
            case 'a' -> LOWER + DIGITS;
            case 'U' -> UPPER + DIGITS;
            case 'h' -> DIGITS + "abcdef";
            case 'H' -> DIGITS + "ABCDEF";
            case 'd' -> DIGITS;
            case 'b' -> UPPER + LOWER + DIGITS + "+/";
            case 'w' -> UPPER + LOWER + DIGITS + "-_";
            case 'l' -> UPPER + LOWER;
            case 'L' -> UPPER;
            case 'c' -> LOWER;
            case '2' -> UPPER + "234567";
            case '3' -> LOWER + "234567";
            default -> throw new IllegalArgumentException(code);
        };
    }

    private String letters(String alphabet, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
                .collect(Collectors.joining());
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private String base64(int length) {
        return Base64.getEncoder().encodeToString(bytes(length));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String url(String base64) {
        return base64.replace("=", "").replace('+', '-').replace('/', '_');
    }

    private String crc(int length) {
        String head = letters(UPPER + LOWER + DIGITS, length);
        return head + crc62(head, DIGITS + UPPER + LOWER);
    }

    private static String crc62(String text, String alphabet) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        StringBuilder out = new StringBuilder();
        for (long rest = crc.getValue(); out.length() < 6; rest /= 62) {
            out.insert(0, alphabet.charAt((int) (rest % 62)));
        }
        return out.toString();
    }

    private String matrix() {
        String head = "syt_" + url(base64("alice")) + "_" + letters(UPPER + LOWER, 20);
        return head + "_" + crc62(head, DIGITS + LOWER + UPPER);
    }

    private String jwt() {
        String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
        String payload = "{\"sub\":\"" + letters(DIGITS, 10) + "\",\"iat\":1700000000}";
        return url(base64(header)) + "." + url(base64(payload)) + "." + url(base64(32));
    }

    /** Version 2; location, identifier, end; signature. */
    private String pypi() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(2);
        field(out, 1, "pypi.org".getBytes(StandardCharsets.US_ASCII));
        field(out, 2, uuid().getBytes(StandardCharsets.US_ASCII));
        out.write(0);
        out.write(0);
        field(out, 6, bytes(32));
        return "pypi-" + url(Base64.getEncoder().encodeToString(out.toByteArray()));
    }

    private static void field(ByteArrayOutputStream out, int type, byte[] value) {
        out.write(type);
        out.write(value.length);
        out.writeBytes(value);
    }

    /** BIP 173's reference checksum, written the other way round than in the code under test. */
    private String age() {
        String alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
        int[] data = IntStream.range(0, 52).map(i -> random.nextInt(i == 51 ? 16 : 32)).toArray();
        String part = "age-secret-key-";
        IntStream expanded =
                IntStream.concat(
                        IntStream.concat(part.chars().map(c -> c >> 5), IntStream.of(0)),
                        part.chars().map(c -> c & 31));
        int[] all =
                IntStream.concat(
                                IntStream.concat(expanded, IntStream.of(data)),
                                IntStream.generate(() -> 0).limit(6))
                        .toArray();
        long sum = 1;
        for (int value : all) {
            long top = sum >> 25;
            sum = ((sum & 0x1ffffff) << 5) ^ value;
            sum ^= ((top & 1) * 0x3b6a57b2L) ^ (((top >> 1) & 1) * 0x26508e6dL);
            sum ^= (((top >> 2) & 1) * 0x1ea119faL) ^ (((top >> 3) & 1) * 0x3d4233ddL);
            sum ^= ((top >> 4) & 1) * 0x2a1462b3L;
        }
        sum ^= 1;
        StringBuilder out = new StringBuilder(part + "1");
        for (int value : data) {
            out.append(alphabet.charAt(value));
        }
        for (int i = 5; i >= 0; i--) {
            out.append(alphabet.charAt((int) ((sum >> (5 * i)) & 31)));
        }
        return out.toString().toUpperCase(java.util.Locale.ROOT);
    }

    /** A DER sequence of random bytes. */
    private String pem(String label, String newline) {
        byte[] body = bytes(300);
        byte[] der = new byte[body.length + 4];
        der[0] = 0x30;
        der[1] = (byte) 0x82;
        der[2] = (byte) (body.length >> 8);
        der[3] = (byte) body.length;
        System.arraycopy(body, 0, der, 4, body.length);
        return armour(label, "", der, newline);
    }

    private static String armour(String label, String headers, byte[] body, String newline) {
        String lines =
                Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(body)
                        .replace("\n", newline);
        return ("-----BEGIN " + label + "-----" + newline)
                + headers
                + (lines + newline + "-----END " + label + "-----" + newline);
    }

    private String openssh(String cipher) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {0, 0, 0, (byte) cipher.length()});
        out.writeBytes(cipher.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(bytes(200));
        return armour("OPENSSH PRIVATE KEY", "", out.toByteArray(), "\n");
    }

    private String pgp() {
        byte[] body = bytes(240);
        body[0] = (byte) 0xC5;
        return armour("PGP PRIVATE KEY BLOCK", "Version: 1\n\n", body, "\n");
    }
}
