package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;

/** One rule: what it is, and the look at a whole file. */
public interface DockerfileRule {

    Rule rule();

    void check(Build build, Reports reports);
}
