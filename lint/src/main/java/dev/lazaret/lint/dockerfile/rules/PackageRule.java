package dev.lazaret.lint.dockerfile.rules;

/** A rule that looks at one call of a package manager at a time. */
interface PackageRule extends RunRule {

    void check(Run run, PackageCommand call, Reports reports);

    @Override
    default void check(Run run, Reports reports) {
        run.packageCommands().forEach(call -> check(run, call, reports));
    }
}
