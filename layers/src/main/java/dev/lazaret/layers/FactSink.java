package dev.lazaret.layers;

import dev.lazaret.base.Fact;
import dev.lazaret.base.Gap;

/** Takes what an examiner learns. */
public interface FactSink {

    void add(Fact fact);

    /**
     * Says that a part of the file could not be looked at.
     *
     * @param path the file's path, or a place inside it ({@code app.jar!/lib/x.jar})
     */
    void gap(Gap.Kind kind, String path, String reason);
}
