package dev.lazaret.harden;

import java.util.Locale;

/** How likely a change breaks what the image is for. */
public enum Risk {
    /** Nothing at run time can notice. */
    NONE,
    /** Only something unusual would notice. */
    LOW,
    /** A program may rely on it; try the result. */
    MEDIUM,
    /** Known to break something; needs force. */
    HIGH;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
