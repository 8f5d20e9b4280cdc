package dev.lazaret.oci.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a token must allow (distribution project, "Token Scope Documentation").
 *
 * @param actions on the repository that is asked
 * @param source another repository that is read from, empty for none
 */
record Access(String actions, Optional<String> source) {

    static final Access PULL = new Access("pull", Optional.empty());
    static final Access PUSH = new Access("pull,push", Optional.empty());

    /** To push, and take blobs over from another repository of the registry. */
    static Access pushFrom(Optional<String> source) {
        return new Access(PUSH.actions, source);
    }

    /**
     * The scopes to ask for, what cannot be done without first. To pull, what the registry states
     * counts; to push, one token is good for all that a push asks, also where a single request
     * would do with less.
     *
     * @param stated by the registry, empty for nothing
     */
    List<String> scopes(String repository, String stated) {
        boolean pulls = actions.equals(PULL.actions);
        List<String> scopes = new ArrayList<>();
        scopes.add(pulls && !stated.isEmpty() ? stated : scope(repository, actions));
        source.ifPresent(other -> scopes.add(scope(other, PULL.actions)));
        return scopes;
    }

    private static String scope(String repository, String actions) {
        return "repository:" + repository + ":" + actions;
    }
}
