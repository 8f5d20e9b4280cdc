package dev.lazaret.report.html;

import dev.lazaret.base.Text;

/** Builds a page in which everything from outside is text, never markup. */
final class Html {

    private static final int TEXT_MAX = 20_000;
    private final StringBuilder page = new StringBuilder();

    /** Markup of our own. */
    Html markup(String trusted) {
        page.append(trusted);
        return this;
    }

    /** Text from anywhere. */
    Html text(String untrusted) {
        String safe = Text.quote(untrusted, TEXT_MAX);
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            switch (c) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '&' -> page.append("&amp;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.append(c);
            }
        }
        return this;
    }

    /** An element with text in it. */
    Html element(String startTag, String untrusted, String endTag) {
        return markup(startTag).text(untrusted).markup(endTag);
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
