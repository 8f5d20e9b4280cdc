package dev.lazaret.oci.registry;

import java.io.IOException;

/** One thing to ask a registry for. */
interface Endpoint<T> {

    /** What is being tried, as it follows "Tried to" in an error. */
    String action();

    /** Path below the repository: {@code manifests/latest}. */
    String path();

    /**
     * Makes a GET of the path what this endpoint sends; asked anew for each attempt.
     *
     * @throws IOException if that takes asking, which failed
     */
    Request prepare(Request request) throws IOException;

    /** Reads the answer, which it owns; a status it does not expect it refuses. */
    T read(Reply reply) throws IOException;
}
