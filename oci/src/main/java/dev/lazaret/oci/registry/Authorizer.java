package dev.lazaret.oci.registry;

import dev.lazaret.oci.UnauthorizedException;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the Authorization header for one repository. The first answer of the registry says what it
 * wants; credentials are looked up only then. One token serves all layers; when it has expired, the
 * first that notices renews it for all.
 */
final class Authorizer {

    private final String registry;
    private final String repository;
    private final Access access;
    private final CredentialStore credentials;
    private final Sender sender;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<String> header = Optional.empty();

    Authorizer(Origin origin, Access access, CredentialStore credentials, Sender sender) {
        this.registry = origin.registry();
        this.repository = origin.repository();
        this.access = access;
        this.credentials = credentials;
        this.sender = sender;
    }

    Optional<String> header() {
        return header;
    }

    /**
     * Answers a refusal.
     *
     * @param used the header that was refused
     * @return whether there is another header to try
     */
    boolean answer(List<Challenge> challenges, Optional<String> used) throws IOException {
        lock.lock();
        try {
            if (!header.equals(used)) {
                return true;
            }
            Optional<String> next = next(challenges);
            boolean changed = next.isPresent() && !next.equals(used);
            if (changed) {
                header = next;
            }
            return changed;
        } finally {
            lock.unlock();
        }
    }

    private Optional<String> next(List<Challenge> challenges) throws IOException {
        Optional<Credentials> known = credentials.find(registry, repository);
        if (known.orElse(null) instanceof Credentials.RegistryToken token) {
            return Optional.of("Bearer " + token.token());
        }
        Optional<Challenge> bearer = withScheme(challenges, "bearer");
        if (bearer.isPresent()) {
            return Optional.of("Bearer " + token(bearer.get(), known));
        }
        if (withScheme(challenges, "basic").isPresent()) {
            return known.orElse(null) instanceof Credentials.Basic basic
                    ? Optional.of(basic.header())
                    : Optional.empty();
        }
        throw new UnauthorizedException(
                "sign in at " + registry,
                "it wants none of Basic and Bearer: "
                        + challenges.stream().map(Challenge::scheme).toList(),
                "");
    }

    /**
     * Token servers leave out what they do not grant; one that refuses the whole is asked again for
     * what is needed.
     */
    private String token(Challenge bearer, Optional<Credentials> known) throws IOException {
        List<String> scopes = access.scopes(repository, bearer.parameter("scope"));
        try {
            return new TokenRequest(bearer, scopes, known, registry).fetch(sender);
        } catch (UnauthorizedException e) {
            if (scopes.size() == 1) {
                throw e;
            }
            return new TokenRequest(bearer, scopes.subList(0, 1), known, registry).fetch(sender);
        }
    }

    private static Optional<Challenge> withScheme(List<Challenge> challenges, String scheme) {
        return challenges.stream().filter(c -> c.scheme().equals(scheme)).findFirst();
    }
}
