package dev.lazaret.oci.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a user signs in with. None of these shows its secret in a message. */
sealed interface Credentials {

    /** Name and password. */
    record Basic(String user, String secret) implements Credentials {
        String header() {
            byte[] pair = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }

        @Override
        public String toString() {
            return "Basic[" + user + "]";
        }
    }

    /** An OAuth 2 refresh token, which docker login keeps as "identitytoken". */
    record IdentityToken(String token) implements Credentials {
        @Override
        public String toString() {
            return "IdentityToken";
        }
    }

    /** A bearer token for the registry itself, "registrytoken". */
    record RegistryToken(String token) implements Credentials {
        @Override
        public String toString() {
            return "RegistryToken";
        }
    }
}
