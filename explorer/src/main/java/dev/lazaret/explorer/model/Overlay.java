package dev.lazaret.explorer.model;

/** What lies over the panes and gets the keys first. */
public sealed interface Overlay {

    /** Nothing: keys go to the panes. */
    record None() implements Overlay {}

    /**
     * The help page.
     *
     * @param top first line shown
     */
    record Help(int top) implements Overlay {}

    /**
     * A search being typed; the files follow it at once.
     *
     * @param text so far
     */
    record Typing(String text) implements Overlay {}

    /**
     * A file's details and content.
     *
     * @param layer whose version of the file it is
     * @param form how the content is shown; null for what fits it
     * @param top first line shown
     */
    record Opened(
            FileDetails details,
            int layer,
            Content content,
            @org.jspecify.annotations.Nullable Form form,
            int top)
            implements Overlay {

        Opened with(Content other) {
            return new Opened(details, layer, other, form, top);
        }

        Opened with(Form other) {
            return new Opened(details, layer, content, other, 0);
        }

        Opened at(int line) {
            return new Opened(details, layer, content, form, line);
        }

        /** How the content is shown. */
        public Form shownAs() {
            if (form != null) {
                return form;
            }
            return content instanceof Content.Head head && head.binary() ? Form.HEX : Form.TEXT;
        }
    }

    /** How content is shown. */
    enum Form {
        TEXT,
        HEX
    }
}
