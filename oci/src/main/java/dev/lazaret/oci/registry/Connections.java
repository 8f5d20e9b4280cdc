package dev.lazaret.oci.registry;

import dev.lazaret.oci.OpenOptions;

import java.io.IOException;
import java.time.InstantSource;
import java.util.SplittableRandom;

/** Makes connections to registries, all with the same patience. */
record Connections(
        OpenOptions options, RetryPolicy policy, Pause pause, HttpTransport.Timeouts timeouts) {

    /** With real pauses between attempts. */
    static Connections of(OpenOptions options) {
        return new Connections(
                options, RetryPolicy.DEFAULT, Pause.sleeping(), HttpTransport.Timeouts.DEFAULT);
    }

    /** Close it. */
    Transport transport() {
        return new HttpTransport(
                options.environment().proxies(), options.insecure(), timeouts, options.userAgent());
    }

    /** Finds out how the host is spoken to. */
    RegistrySession session(Origin origin, Access access, Transport transport) throws IOException {
        Sender sender =
                new Sender(
                        transport,
                        policy,
                        pause,
                        new SplittableRandom(),
                        InstantSource.system(),
                        options.insecure());
        return new RegistrySession(
                origin,
                origin.scheme(transport, options.insecure()),
                access,
                sender,
                new CredentialStore(options.environment()));
    }
}
