package dev.lazaret.inspect.certificates;

import dev.lazaret.base.Location;
import dev.lazaret.base.Rule;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads files that hold private keys: PEM blocks by their label, Java keystores (JKS, JCEKS) by the
 * tag of their entries, PKCS #12 by its name and first bytes. What is encrypted stays so.
 */
public final class KeyFilesExaminer implements Examiner {

    private static final int HEAD_BYTES = 64 << 10;
    private static final int JKS = 0xFEEDFEED;
    private static final int JCEKS = 0xCECECECE;
    private static final int PRIVATE_KEY_ENTRY = 1;

    @Override
    public String id() {
        return "inspect/key-files";
    }

    @Override
    public Selection selection() {
        return Selection.suffixes(
                        ".pem", ".key", ".jks", ".jceks", ".keystore", ".p12", ".pfx", ".pkcs12")
                .or(Selection.fileNames("id_rsa", "id_dsa", "id_ecdsa", "id_ed25519", "cacerts"));
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        byte[] head;
        try (InputStream in = content.open()) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (holdsPemKey(head) && (file.mode() & 0004) != 0) {
            add(KeyFileRules.READABLE, file, "mode %04o".formatted(file.mode()), facts);
        }
        if (isKeystore(file, head)) {
            add(KeyFileRules.KEYSTORE, file, content.size() + " bytes", facts);
        }
    }

    private static void add(Rule rule, FileEntry file, String evidence, FactSink facts) {
        facts.add(
                FindingList.fileFinding(
                        rule, rule.severity(), Location.file(null, file.path()), evidence));
    }

    /** Labels of RFC 7468 and OpenSSH all end in these words. */
    private static boolean holdsPemKey(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf("-----BEGIN ");
        while (begin >= 0) {
            int label = begin + 11;
            int end = text.indexOf("-----", label);
            if (end < 0) {
                return false;
            }
            if (text.substring(label, Math.min(end, label + 60)).endsWith("PRIVATE" + " KEY")) {
                return true;
            }
            begin = text.indexOf("-----BEGIN ", end);
        }
        return false;
    }

    /** A store of trusted certificates alone is none. */
    private static boolean isKeystore(FileEntry file, byte[] head) {
        if (head.length >= 16) {
            int magic = word(head, 0);
            if (magic == JKS || magic == JCEKS) {
                return word(head, 8) > 0 && word(head, 12) == PRIVATE_KEY_ENTRY;
            }
        }
        String name = file.fileName();
        boolean pkcs12 = name.endsWith(".p12") || name.endsWith(".pfx") || name.endsWith(".pkcs12");
        return pkcs12 && head.length > 4 && head[0] == 0x30;
    }

    private static int word(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 24)
                | ((bytes[at + 1] & 0xFF) << 16)
                | ((bytes[at + 2] & 0xFF) << 8)
                | (bytes[at + 3] & 0xFF);
    }
}
