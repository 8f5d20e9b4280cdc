package dev.lazaret.lint.dockerfile.rules;

/**
 * A rule about what a RUN leaves in its layer: of stages that are only copied from, nothing ships.
 */
interface ShippedRunRule extends DockerfileRule {

    void check(Run run, Reports reports);

    @Override
    default void check(Build build, Reports reports) {
        build.keptRuns().forEach(run -> check(run, reports));
    }
}
