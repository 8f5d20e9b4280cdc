package dev.lazaret.inspect.certificates;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Takes the certificates out of a file: PEM blocks (RFC 7468) or the whole file as DER. */
final class Encodings {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final int SEQUENCE = 0x30;
    private static final int LONG_FORM = 0x80;

    private Encodings() {}

    /**
     * Encodings in file order. A block that does not start as DER does is words in a manual or an
     * example, no certificate.
     */
    static List<byte[]> of(byte[] bytes) {
        boolean der = bytes.length > 4 && bytes[0] == SEQUENCE && (bytes[1] & 0xFF) > LONG_FORM;
        return der ? List.of(bytes) : blocks(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static List<byte[]> blocks(String text) {
        List<byte[]> blocks = new ArrayList<>();
        int at = text.indexOf(BEGIN);
        while (at >= 0) {
            int label = at + BEGIN.length();
            int start = text.indexOf("-----", label);
            if (start < 0) {
                break;
            }
            String kind = start - label > 40 ? "" : text.substring(label, start);
            int end = text.indexOf(END, start + 5);
            boolean certificate =
                    kind.equals("CERTIFICATE")
                            || kind.equals("X509 CERTIFICATE")
                            || kind.equals("TRUSTED CERTIFICATE");
            if (certificate && end >= 0) {
                byte[] decoded = decode(text.substring(start + 5, end));
                if (decoded.length > 0 && decoded[0] == SEQUENCE) {
                    blocks.add(decoded);
                }
            }
            at = text.indexOf(BEGIN, start + 5);
        }
        return blocks;
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
