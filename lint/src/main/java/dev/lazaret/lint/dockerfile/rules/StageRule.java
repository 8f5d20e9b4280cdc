package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.syntax.Stage;

/** A rule that looks at one build stage at a time. */
interface StageRule extends DockerfileRule {

    void check(Build build, Stage stage, Reports reports);

    @Override
    default void check(Build build, Reports reports) {
        build.stages().forEach(stage -> check(build, stage, reports));
    }
}
