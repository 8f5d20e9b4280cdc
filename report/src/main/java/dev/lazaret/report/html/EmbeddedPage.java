package dev.lazaret.report.html;

import java.util.List;

/**
 * A whole page within the report, in a frame: neither sees the other's style, names or keys.
 *
 * @param title of the section
 * @param html the page, trusted; empty when there is none
 * @param styles source hashes of its styles, {@code 'sha256-…'}
 * @param scripts source hashes of its scripts
 * @param note a sentence to the reader, empty for none; any text
 */
public record EmbeddedPage(
        String title, String html, List<String> styles, List<String> scripts, String note) {

    /** Nothing to show. */
    public static final EmbeddedPage NONE = new EmbeddedPage("", "", List.of(), List.of(), "");

    public EmbeddedPage {
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
    }

    /** Only a sentence. */
    public static EmbeddedPage absent(String title, String note) {
        return new EmbeddedPage(title, "", List.of(), List.of(), note);
    }

    void write(Html page) {
        if (title.isEmpty()) {
            return;
        }
        page.element("<section class=\"wide\"><h2>", title, "</h2>\n");
        if (!note.isEmpty()) {
            page.element("<p class=\"about\">", note, "</p>\n");
        }
        if (!html.isEmpty()) {
            // in an attribute only the ampersand and the quote that ends it mean something
            page.element("<iframe title=\"", title, "\" loading=\"lazy\" srcdoc='")
                    .markup(html.replace("&", "&amp;").replace("'", "&#39;"))
                    .markup("'></iframe>\n");
        }
        page.markup("</section>\n");
    }
}
