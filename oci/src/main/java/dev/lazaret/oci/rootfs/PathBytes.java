package dev.lazaret.oci.rootfs;

import dev.lazaret.oci.tar.TarText;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * A path as the bytes its file system has. {@link Path#toString} decodes them by the locale, which
 * loses what is no text in it; {@link Path#toUri} states every byte, but takes longer.
 */
final class PathBytes {

    /** Below a file there is nothing: asking for a URI then looks up no directory elsewhere. */
    private static final Path NOWHERE = Path.of("/dev/null");

    private PathBytes() {}

    /** The bytes of a relative or absolute path. */
    static byte[] of(Path path) {
        String text = path.toString();
        return isAscii(text) ? text.getBytes(StandardCharsets.US_ASCII) : bytes(path, text);
    }

    /** The path as a reader of tars shows the same bytes. */
    static String text(Path path) {
        String text = path.toString();
        if (isAscii(text)) {
            return text;
        }
        byte[] bytes = bytes(path, text);
        return TarText.decode(bytes, 0, bytes.length);
    }

    /** Then the bytes are the characters, in every encoding that a locale can have. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(Path path, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() * 2);
        for (int i = 0; text.charAt(i) == '/'; i++) {
            bytes.write('/');
        }
        Path names = path.subpath(0, path.getNameCount());
        String encoded = NOWHERE.resolve(names).toUri().getRawPath();
        for (int i = NOWHERE.toString().length() + 1; i < encoded.length(); i++) {
            if (encoded.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(encoded, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(encoded.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
