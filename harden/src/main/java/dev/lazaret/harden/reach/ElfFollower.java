package dev.lazaret.harden.reach;

import dev.lazaret.harden.reach.elf.ElfNeeds;
import dev.lazaret.harden.reach.elf.LoaderScope;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Programs and shared libraries. */
final class ElfFollower implements Follower {

    private static final String MAGIC = "\u007fELF";

    private final Libraries libraries;
    private final NameServices nameServices;
    private final Set<String> looked = new HashSet<>();

    ElfFollower(Libraries libraries) {
        this.libraries = libraries;
        this.nameServices = new NameServices(libraries);
    }

    @Override
    public boolean follows(ReachedFile file) throws IOException {
        return file.startsWith(MAGIC);
    }

    @Override
    public void follow(ReachedFile file, Walk walk) throws IOException {
        ElfNeeds needs = ElfNeeds.read(file.content().segment());
        if (needs == null) {
            return;
        }
        LoaderScope scope = libraries.scope(file, needs);
        libraries.reachNeeded(file, needs, scope);
        if (looked.add(file.path())) {
            lookInto(file, needs, scope, walk);
        }
    }

    private void lookInto(ReachedFile file, ElfNeeds needs, LoaderScope scope, Walk walk)
            throws IOException {
        String interpreter = needs.linkage().interpreter();
        if (!interpreter.isEmpty()) {
            Cause cause = Cause.certain(file.path(), "loader of");
            if (walk.file(interpreter, cause, scope) == null) {
                walk.unproven(
                        file.path(),
                        "its loader " + interpreter + " is not in the image: it does not start");
            }
            libraries.reachPreloaded(file, needs, scope);
        }
        if (needs.packed()) {
            walk.unproven(file.path(), "is packed: nothing of what it needs can be seen");
        }
        new ElfHints(file, needs, scope, walk).reach();
        nameServices.reach(file, needs, scope, walk);
        Runtimes.reach(file.path(), walk);
    }
}
