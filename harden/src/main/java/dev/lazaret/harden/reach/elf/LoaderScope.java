package dev.lazaret.harden.reach.elf;

import dev.lazaret.harden.reach.elf.ElfNeeds.Target;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the loader of one program looks beside what the loading library says itself.
 *
 * @param musl the loader is musl's, not glibc's
 * @param libraryPath directories of {@code LD_LIBRARY_PATH}
 * @param inherited run paths of those that loaded it, expanded, nearest first: glibc passes on
 *     {@code DT_RPATH} only, musl both
 * @param system directories the loader looks in at last
 */
public record LoaderScope(
        boolean musl,
        Target target,
        List<String> libraryPath,
        List<String> inherited,
        List<String> system) {

    private static final int INHERITED_MAX = 64;

    public LoaderScope {
        libraryPath = List.copyOf(libraryPath);
        inherited = List.copyOf(inherited);
        system = List.copyOf(system);
    }

    /** What the libraries that this file loads inherit. */
    public LoaderScope below(String path, ElfNeeds file) {
        List<String> own = own(path, file);
        if (own.isEmpty() || inherited.containsAll(own)) {
            return this;
        }
        List<String> all = new ArrayList<>(own);
        all.addAll(inherited);
        List<String> bounded = all.subList(0, Math.min(INHERITED_MAX, all.size()));
        return new LoaderScope(musl, target, libraryPath, bounded, system);
    }

    /** The run paths of a file that it passes on. */
    private List<String> own(String path, ElfNeeds file) {
        List<String> runpath = file.linkage().runpath();
        List<String> rpath = file.linkage().rpath();
        if (musl) {
            return RunPaths.expand(runpath.isEmpty() ? rpath : runpath, path, target);
        }
        return runpath.isEmpty() ? RunPaths.expand(rpath, path, target) : List.of();
    }
}
