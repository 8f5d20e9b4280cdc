package dev.lazaret.oci;

import dev.lazaret.base.Text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * An image could not be located, opened or read. Each way to fail has its own type; each message
 * says what was tried, on what, why it failed and what to do next.
 */
public abstract sealed class ImageException extends IOException
        permits AmbiguousImageException,
                ImageLimitException,
                ImageNotFoundException,
                InvalidLocatorException,
                MalformedImageException,
                UnauthorizedException,
                UnreachableException,
                UnsupportedImageException,
                VerificationException {
    private static final long serialVersionUID = 1L;
    private static final int CHARS_MAX = 2_000;

    private final String remedy;

    ImageException(String message) {
        super(Text.quote(message, CHARS_MAX));
        this.remedy = "";
    }

    ImageException(String tried, String reason, String remedy, @Nullable Throwable cause) {
        super(
                Text.quote(
                        "Tried to "
                                + tried
                                + " but failed because "
                                + reason
                                + (remedy.isEmpty() ? "" : "; " + remedy),
                        CHARS_MAX),
                cause);
        this.remedy = Text.quote(remedy, CHARS_MAX);
    }

    /** What the reader can do next, also part of the message; empty when nothing is known. */
    public String remedy() {
        return remedy;
    }
}
