package dev.lazaret.oci.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks one repository for things, signed in as far as the registry wants it. */
final class RegistrySession {

    private final Origin origin;
    private final String scheme;
    private final Sender sender;
    private final Authorizer authorizer;

    RegistrySession(Origin origin, String scheme, Sender sender, CredentialStore credentials) {
        this.origin = origin;
        this.scheme = scheme;
        this.sender = sender;
        this.authorizer =
                new Authorizer(origin.registry(), origin.repository(), credentials, sender);
    }

    Origin origin() {
        return origin;
    }

    <T> T ask(Endpoint<T> endpoint) throws IOException {
        Request request = endpoint.prepare(Request.get(origin.uri(scheme, endpoint.path())));
        Optional<String> used = authorizer.header();
        Reply reply = sender.send(authorized(request, used), endpoint.action());
        if (reply.status() == 401 && authorizer.answer(challenges(reply), used)) {
            reply.close();
            reply = sender.send(authorized(request, authorizer.header()), endpoint.action());
        }
        return endpoint.read(reply);
    }

    private static Request authorized(Request request, Optional<String> header) {
        return header.map(value -> request.with(Request.AUTHORIZATION, value)).orElse(request);
    }

    private static List<Challenge> challenges(Reply reply) {
        List<Challenge> found = new ArrayList<>();
        for (String header : reply.headers().allValues("WWW-Authenticate")) {
            found.addAll(ChallengeParser.parse(header));
        }
        return found;
    }
}
