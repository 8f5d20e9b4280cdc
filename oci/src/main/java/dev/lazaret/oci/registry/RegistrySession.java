package dev.lazaret.oci.registry;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks one repository for things, signed in as far as the registry wants it. */
final class RegistrySession {

    private final Origin origin;
    private final String scheme;
    private final Sender sender;
    private final Authorizer authorizer;

    RegistrySession(
            Origin origin,
            String scheme,
            Access access,
            Sender sender,
            CredentialStore credentials) {
        this.origin = origin;
        this.scheme = scheme;
        this.sender = sender;
        this.authorizer = new Authorizer(origin, access, credentials, sender);
    }

    Origin origin() {
        return origin;
    }

    /** Where something of the repository is. */
    URI uri(String path) {
        return origin.uri(scheme, path);
    }

    <T> T ask(Endpoint<T> endpoint) throws IOException {
        Optional<String> used = authorizer.header();
        Reply reply = send(endpoint, used);
        if (isRefusal(reply, endpoint) && authorizer.answer(challenges(reply), used)) {
            reply.close();
            reply = send(endpoint, authorizer.header());
        }
        return endpoint.read(reply);
    }

    /** Another host that asks to sign in gets nothing: the credentials are not for it. */
    private boolean isRefusal(Reply reply, Endpoint<?> endpoint) {
        return reply.status() == 401 && Origin.isSame(uri(endpoint.path()), reply.from());
    }

    private Reply send(Endpoint<?> endpoint, Optional<String> header) throws IOException {
        URI home = uri(endpoint.path());
        return sender.send(
                () -> authorized(endpoint.prepare(Request.get(home)), home, header),
                endpoint.action());
    }

    /** An endpoint may lead to another host, for which the header was not made. */
    private static Request authorized(Request request, URI home, Optional<String> header) {
        return header.isPresent() && Origin.isSame(home, request.uri())
                ? request.with(Request.AUTHORIZATION, header.get())
                : request;
    }

    private static List<Challenge> challenges(Reply reply) {
        List<Challenge> found = new ArrayList<>();
        for (String header : reply.headers().allValues("WWW-Authenticate")) {
            found.addAll(ChallengeParser.parse(header));
        }
        return found;
    }
}
