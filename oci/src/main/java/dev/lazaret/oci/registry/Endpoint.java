package dev.lazaret.oci.registry;

import java.io.IOException;

/** One thing to ask a registry for. */
interface Endpoint<T> {

    /** What is being tried, as it follows "Tried to" in an error. */
    String action();

    /** Path below the repository: {@code manifests/latest}. */
    String path();

    /** Adds headers of this endpoint. */
    Request prepare(Request request);

    /** Reads the answer, which it owns; a status it does not expect it refuses. */
    T read(Reply reply) throws IOException;
}
