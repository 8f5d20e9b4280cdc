package dev.lazaret.explorer.page;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Gap;
import dev.lazaret.explorer.model.ExploredImage;
import dev.lazaret.explorer.tree.TreeTooLargeException;

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

    /** A report is mailed and kept: with so many it has half a megabyte. */
    private static final int FRAMED_NODES_MAX = 4_000;

    /**
     * A page, and what the one around it must allow.
     *
     * @param style source hash of its style (CSP Level 3, section 2.3.1)
     * @param script source hash of its script
     */
    public record Framed(String html, String style, String script) {}

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
        Framed page = page(image, gaps, toolVersion, nodesMax);
        out.write(page.html().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The page to be shown in a frame of another, with fewer paths.
     *
     * @throws TreeTooLargeException if the image has too many paths
     */
    public static Framed framed(ExploredImage image, String toolVersion) throws IOException {
        return page(image, List.of(), toolVersion, FRAMED_NODES_MAX);
    }

    private static Framed page(
            ExploredImage image, List<Gap> gaps, String toolVersion, int nodesMax)
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
        return new Framed(page, hash(style), hash(script));
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
