package dev.lazaret.explorer.page;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Gap;
import dev.lazaret.explorer.model.ExploredImage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * An image's layers and files as one HTML page with everything in it. It loads nothing: the content
 * security policy allows its own style and script by hash, and no request at all. What comes from
 * the image is data for the script, which makes text of it and never markup.
 */
public final class ExplorerPage {

    private static final String HASH_PREFIX = "'sha256-";

    private ExplorerPage() {}

    /**
     * Writes the page. Of very many paths it shows those with findings or privileges and the
     * largest, and says how many others there are.
     *
     * @param gaps what could not be looked at
     * @throws IOException if the image has too many paths, or the page cannot be written
     */
    public static void write(
            ExploredImage image, List<Gap> gaps, String toolVersion, OutputStream out)
            throws IOException {
        write(image, gaps, toolVersion, PageTree.NODES_MAX, out);
    }

    static void write(
            ExploredImage image, List<Gap> gaps, String toolVersion, int nodesMax, OutputStream out)
            throws IOException {
        String data = new PageData(image, PageTree.of(image, nodesMax)).json(gaps, toolVersion);
        String style = resource("page.css");
        String script = resource("page.js");
        // the data comes last: what is in it is never looked at for a place to fill
        String page =
                resource("page.html")
                        .replace("{{policy}}", policy(style, script))
                        .replace("{{style}}", style)
                        .replace("{{script}}", script)
                        .replace("{{data}}", data);
        out.write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script);
    }

    /** A source hash (CSP Level 3, section 2.3.1). */
    private static String hash(String content) {
        byte[] hash =
                Digest.Algorithm.SHA256.newHash().digest(content.getBytes(StandardCharsets.UTF_8));
        return HASH_PREFIX + Base64.getEncoder().encodeToString(hash) + "'";
    }

    private static String resource(String name) {
        try (InputStream in = ExplorerPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
