package dev.lazaret.inspect.files;

import dev.lazaret.base.FileDigest;
import dev.lazaret.base.RecordedDigests;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;
import dev.lazaret.layers.Selection.Magic;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Digests programs and libraries as package managers do. Which manager recorded a file is not known
 * while a layer is read, so each gets the digest of every manager.
 */
public final class ProgramDigestsExaminer implements Examiner {

    private static final int BUFFER = 1 << 16;

    /** dpkg's, apk's and rpm's. */
    private enum Kind {
        MD5("md5", "MD5"),
        SHA1("sha1", "SHA-1"),
        SHA256("sha256", "SHA-256");

        private final String name;
        private final String standardName;

        Kind(String name, String standardName) {
            this.name = name;
            this.standardName = standardName;
        }

        MessageDigest start() {
            try {
                return MessageDigest.getInstance(standardName);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java runtime lacks " + standardName, e);
            }
        }
    }

    @Override
    public String id() {
        return "inspect/program-digests";
    }

    @Override
    public Selection selection() {
        return Selection.magics(Magic.ELF, Magic.SCRIPT);
    }

    @Override
    public boolean accepts(FileEntry file) {
        return RecordedDigests.covers(file.path());
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        List<Kind> kinds = List.of(Kind.values());
        List<MessageDigest> digests = kinds.stream().map(Kind::start).toList();
        byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(1, content.size()))];
        try (InputStream in = content.open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (MessageDigest digest : digests) {
                    digest.update(buffer, 0, n);
                }
            }
        }
        for (int i = 0; i < kinds.size(); i++) {
            String hex = HexFormat.of().formatHex(digests.get(i).digest());
            facts.add(new FileDigest(kinds.get(i).name, hex));
        }
    }
}
