package dev.lazaret.lint.dockerfile.rules;

/** A rule that looks at the commands of one RUN together. */
interface RunRule extends DockerfileRule {

    void check(Run run, Reports reports);

    @Override
    default void check(Build build, Reports reports) {
        build.runs().forEach(run -> check(run, reports));
    }
}
