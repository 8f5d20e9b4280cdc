package dev.lazaret.rules;

import dev.lazaret.base.Rule;

/** What a rule looks at; in the order of the index. */
public enum RuleGroup {
    DOCKERFILE("Dockerfile", "what a Dockerfile says; `lazaret lint`"),
    IMAGE("Image", "configuration, files, accounts, package sources; `lazaret scan`"),
    SECRET("Secrets", "in files, configuration, history and deleted layers; `lazaret scan`"),
    KUBERNETES("Kubernetes", "manifests, rendered charts; `lazaret lint`"),
    COMPOSE("Compose", "Compose files; `lazaret lint`"),
    POLICY("Policy", "what a policy finds by itself; every command that takes `--policy`");

    private final String title;
    private final String subject;

    RuleGroup(String title, String subject) {
        this.title = title;
        this.subject = subject;
    }

    /** For headings. */
    public String title() {
        return title;
    }

    /** What is looked at, and by which command, in Markdown. */
    public String subject() {
        return subject;
    }

    /** The group an id belongs to. */
    public static RuleGroup of(Rule rule) {
        String id = rule.id();
        if (id.startsWith("image/secret-")) {
            return SECRET;
        }
        return switch (id.substring(0, id.indexOf('/'))) {
            case "dockerfile" -> DOCKERFILE;
            case "image" -> IMAGE;
            case "kubernetes" -> KUBERNETES;
            case "compose" -> COMPOSE;
            case "policy" -> POLICY;
            case String other -> throw new IllegalArgumentException("no group '" + other + "'");
        };
    }
}
