package dev.lazaret.report.html;

import dev.lazaret.base.Digest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A source hash as content security policies write it (CSP Level 3, section 2.3.1). */
final class ContentHash {

    private ContentHash() {}

    static String of(String content) {
        byte[] hash =
                Digest.Algorithm.SHA256.newHash().digest(content.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(hash);
    }
}
