package dev.lazaret.harden.reach;

import dev.lazaret.harden.FileContent;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.reach.elf.ElfNeeds;
import dev.lazaret.harden.reach.elf.ElfNeeds.Target;
import dev.lazaret.harden.reach.elf.LibrarySearch;
import dev.lazaret.harden.reach.elf.LoaderScope;
import dev.lazaret.harden.reach.elf.Loaders;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reaches the libraries that programs and libraries ask for. */
final class Libraries {

    /** musl holds these itself, whatever version is asked for (ldso/dynlink.c, load_library). */
    private static final Set<String> IN_MUSL =
            Set.of("libc", "libpthread", "librt", "libm", "libdl", "libutil", "libxnet");

    private static final int PRELOAD_BYTES_MAX = 1 << 16;

    private final Walk walk;
    private final Loaders loaders;
    private final LibrarySearch search;
    private final Map<Target, LoaderScope> byTarget = new LinkedHashMap<>();
    private final Set<String> loadedNames = new HashSet<>();
    private final String preloadVariable;

    Libraries(Walk walk, ImageView image) throws IOException {
        this.walk = walk;
        this.loaders = Loaders.of(image, variable(image, "LD_LIBRARY_PATH"));
        this.search = LibrarySearch.of(image);
        this.preloadVariable = variable(image, "LD_PRELOAD");
    }

    private static String variable(ImageView image, String name) {
        return image.config().env().stream()
                .filter(variable -> variable.startsWith(name + "="))
                .map(variable -> variable.substring(name.length() + 1))
                .reduce("", (first, last) -> last);
    }

    /** Whether libraries of many programs lie in this directory. */
    boolean isShared(String directory) {
        return loaders.isShared(directory);
    }

    /** Where the loader of this file looks: of the program itself, else of who loads it. */
    LoaderScope scope(ReachedFile file, ElfNeeds needs) throws IOException {
        boolean program =
                !needs.linkage().interpreter().isEmpty() && needs.linkage().soname() == null;
        LoaderScope given = file.scope();
        if (!program && given != null && given.target().equals(needs.target())) {
            return given;
        }
        LoaderScope known = byTarget.get(needs.target());
        if (!program && known != null) {
            return known;
        }
        LoaderScope own = loaders.scope(needs.linkage().interpreter(), needs.target());
        byTarget.putIfAbsent(needs.target(), own);
        return own;
    }

    /** Reaches every library the loader would load for this file, before its code runs. */
    void reachNeeded(ReachedFile file, ElfNeeds needs, LoaderScope scope) throws IOException {
        if (needs.linkage().soname() != null) {
            loadedNames.add(needs.linkage().soname());
        }
        for (String name : needs.linkage().needed()) {
            Cause cause = Cause.certain(file.path(), "library " + name + " of");
            if (!reach(name, file, needs, scope, cause) && !isKnown(name, scope)) {
                walk.unproven(
                        file.path(),
                        "needs the library "
                                + name
                                + ", which no directory of its loader has: it may not start");
            }
        }
        if (needs.linkage().cut()) {
            walk.unproven(file.path(), "asks for more libraries than any program does");
        }
    }

    /** A library that is loaded already counts under its own name, wherever it lies. */
    private boolean isKnown(String name, LoaderScope scope) {
        int dot = name.indexOf('.');
        boolean inMusl = scope.musl() && dot > 0 && IN_MUSL.contains(name.substring(0, dot));
        return inMusl || loadedNames.contains(name);
    }

    /** Reaches one library by name; false when there is none. */
    boolean reach(String name, ReachedFile file, ElfNeeds needs, LoaderScope scope, Cause cause)
            throws IOException {
        List<String> found = search.find(name, file.path(), needs, scope);
        LoaderScope below = scope.below(file.path(), needs);
        for (int i = 0; i < found.size(); i++) {
            walk.file(found.get(i), i == 0 ? cause : cause.possible(), below);
        }
        return !found.isEmpty();
    }

    /** What is loaded into every program: {@code /etc/ld.so.preload} and {@code LD_PRELOAD}. */
    void reachPreloaded(ReachedFile file, ElfNeeds needs, LoaderScope scope) throws IOException {
        Optional<FileContent> listed = walk.image().content("etc/ld.so.preload");
        String names = preloadVariable;
        if (listed.isPresent()) {
            byte[] text = listed.get().head(PRELOAD_BYTES_MAX);
            names += " " + new String(text, StandardCharsets.UTF_8);
        }
        for (String name : List.of(names.split("[:\\s]+", -1))) {
            if (!name.isEmpty()) {
                Cause cause = Cause.certain(file.path(), "preloaded library of");
                reach(name, file, needs, scope, cause);
            }
        }
    }

    /** Where the libraries of the programs reached so far lie. */
    List<String> systemDirectories() {
        return byTarget.values().stream().flatMap(scope -> scope.system().stream()).toList();
    }
}
