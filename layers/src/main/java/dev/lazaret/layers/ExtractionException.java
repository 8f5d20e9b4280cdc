package dev.lazaret.layers;

import dev.lazaret.base.Text;

import java.io.IOException;

/** A file cannot be taken out of an image; says what there is instead. */
public final class ExtractionException extends IOException {
    private static final long serialVersionUID = 1L;

    ExtractionException(String path, String reason) {
        super(Text.quote("Tried to extract '" + path + "' but failed because " + reason, 2_000));
    }
}
