package dev.lazaret.oci.registry;

import java.io.Closeable;
import java.io.IOException;

/** Sends one request and follows nothing. */
interface Transport extends Closeable {

    Reply send(Request request) throws IOException;
}
