package dev.lazaret.harden;

import dev.lazaret.base.Text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * An image could not be hardened as asked. The message says what was tried, why it failed and what
 * to do next.
 */
public sealed class HardenException extends IOException permits PlanException {
    private static final long serialVersionUID = 1L;
    private static final int CHARS_MAX = 4_000;

    public HardenException(String message) {
        this(message, null);
    }

    public HardenException(String message, @Nullable Throwable cause) {
        super(Text.quote(message, CHARS_MAX), cause);
    }

    /** In the three parts of every error. */
    public static HardenException of(String tried, String reason, String remedy) {
        return new HardenException(
                "Tried to "
                        + tried
                        + " but failed because "
                        + reason
                        + (remedy.isEmpty() ? "" : "; " + remedy));
    }
}
