package dev.lazaret.oci.registry;

/** What a token must allow (distribution project, "Token Scope Documentation"). */
enum Access {
    PULL("pull"),
    PUSH("pull,push");

    private final String actions;

    Access(String actions) {
        this.actions = actions;
    }

    /**
     * The scope to ask for. To pull, what the registry states counts; to push, one token is good
     * for all that a push asks, also where a single request would do with less.
     *
     * @param stated by the registry, empty for nothing
     */
    String scope(String repository, String stated) {
        return this == PUSH || stated.isEmpty()
                ? "repository:" + repository + ":" + actions
                : stated;
    }
}
