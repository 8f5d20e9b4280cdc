package dev.lazaret.harden.reach.elf;

import dev.lazaret.base.MalformedException;
import dev.lazaret.harden.FileContent;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.reach.elf.ElfNeeds.Target;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the file a loader would take for a library's name (ld.so(8); musl, ldso/dynlink.c): the
 * first of the right processor. The order is glibc's; musl's differs only in where {@code
 * LD_LIBRARY_PATH} stands.
 */
public final class LibrarySearch {

    private static final String CACHE = "etc/ld.so.cache";
    private static final List<String> LEVELS =
            List.of(
                    "x86-64-v4",
                    "x86-64-v3",
                    "x86-64-v2",
                    "power10",
                    "power9",
                    "z16",
                    "z15",
                    "z14");

    private final ImageView image;
    private final LoaderCache cache;
    private final Map<String, Optional<Target>> targets = new HashMap<>();

    private LibrarySearch(ImageView image, LoaderCache cache) {
        this.image = image;
        this.cache = cache;
    }

    /** Reads the loader's cache; a broken one is as good as none, the loader passes it over too. */
    public static LibrarySearch of(ImageView image) throws IOException {
        Optional<FileContent> file = image.content(CACHE);
        if (file.isEmpty()) {
            return new LibrarySearch(image, LoaderCache.empty());
        }
        try {
            return new LibrarySearch(image, LoaderCache.parse(file.get().segment()));
        } catch (MalformedException e) {
            return new LibrarySearch(image, LoaderCache.empty());
        }
    }

    /**
     * The library, and its variants for newer processors, which are taken instead where one is.
     *
     * @param name as asked for; one with a slash is a path
     * @param file path of the file that asks
     * @return paths as the loader would open them, none when there is none
     */
    public List<String> find(String name, String file, ElfNeeds needs, LoaderScope scope)
            throws IOException {
        if (name.indexOf('/') >= 0) {
            List<String> path = RunPaths.expand(List.of(name), file, scope.target());
            return path.stream().filter(p -> image.tree().resolve(p) != null).toList();
        }
        for (String directory : directories(file, needs, scope)) {
            String path = directory.isEmpty() ? name : directory + "/" + name;
            if (fits(path, scope.target())) {
                return withVariants(directory, name, path, scope);
            }
        }
        return scope.musl() ? List.of() : cached(name, scope);
    }

    /** glibc looks into its cache first; what stands there lies in the directories just tried. */
    private List<String> cached(String name, LoaderScope scope) throws IOException {
        List<String> found = new ArrayList<>();
        for (String path : cache.find(name)) {
            if (fits(path, scope.target())) {
                found.add(path);
            }
        }
        return found;
    }

    private List<String> withVariants(String directory, String name, String path, LoaderScope scope)
            throws IOException {
        String levels = directory + "/glibc-hwcaps";
        if (scope.musl() || image.tree().find(levels) == null) {
            return List.of(path);
        }
        List<String> all = new ArrayList<>(List.of(path));
        for (String level : LEVELS) {
            String variant = levels + "/" + level + "/" + name;
            if (fits(variant, scope.target())) {
                all.add(variant);
            }
        }
        return all;
    }

    private static List<String> directories(String file, ElfNeeds needs, LoaderScope scope) {
        List<String> runpath = RunPaths.expand(needs.linkage().runpath(), file, scope.target());
        List<String> rpath = RunPaths.expand(needs.linkage().rpath(), file, scope.target());
        List<String> all = new ArrayList<>();
        if (scope.musl()) {
            all.addAll(scope.libraryPath());
            all.addAll(runpath.isEmpty() ? rpath : runpath);
            all.addAll(scope.inherited());
        } else {
            if (runpath.isEmpty()) {
                all.addAll(rpath);
                all.addAll(scope.inherited());
            }
            all.addAll(scope.libraryPath());
            all.addAll(runpath);
        }
        all.addAll(scope.system());
        return all;
    }

    private boolean fits(String path, Target target) throws IOException {
        String real = image.tree().resolve(path);
        if (real == null) {
            return false;
        }
        Optional<Target> known = targets.get(real);
        if (known == null) {
            known = Optional.ofNullable(target(real));
            targets.put(real, known);
        }
        return known.isPresent() && known.get().equals(target);
    }

    private @Nullable Target target(String path) throws IOException {
        Optional<FileContent> content = image.content(path);
        try {
            return content.isEmpty() ? null : ElfNeeds.target(content.get().segment());
        } catch (MalformedException e) {
            return null; // the loader refuses it and looks on
        }
    }
}
