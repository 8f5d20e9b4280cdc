package dev.lazaret.harden.reach.elf;

import dev.lazaret.harden.FileContent;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.reach.elf.ElfNeeds.Target;
import dev.lazaret.layers.FileTree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the loaders of this image are set up: what a program's interpreter makes of it. */
public final class Loaders {

    private static final int FILE_BYTES_MAX = 1 << 20;
    private static final String MUSL = "ld-musl-";

    private final ImageView image;
    private final List<String> libraryPath;
    private final List<String> configured;

    private Loaders(ImageView image, List<String> libraryPath, List<String> configured) {
        this.image = image;
        this.libraryPath = libraryPath;
        this.configured = configured;
    }

    /**
     * Reads {@code ld.so.conf}.
     *
     * @param libraryPath value of {@code LD_LIBRARY_PATH}, empty when it is not set
     */
    public static Loaders of(ImageView image, String libraryPath) throws IOException {
        return new Loaders(
                image,
                absolute(List.of(libraryPath.split("[:;]"))),
                new LoaderConfiguration(image).directories());
    }

    /**
     * Where the loader of a program looks.
     *
     * @param interpreter path of its interpreter as the program states it
     */
    public LoaderScope scope(String interpreter, Target target) throws IOException {
        String name = interpreter.substring(interpreter.lastIndexOf('/') + 1);
        boolean musl = name.startsWith(MUSL);
        return new LoaderScope(
                musl, target, libraryPath, List.of(), musl ? musl(name) : glibc(target));
    }

    /** musl, ldso/dynlink.c: {@code /etc/ld-musl-ARCH.path}, lines or colons; else three. */
    private List<String> musl(String interpreter) throws IOException {
        int end = interpreter.indexOf(".so");
        String arch = end < 0 ? "" : interpreter.substring(MUSL.length(), end);
        Optional<FileContent> file = image.content("etc/" + MUSL + arch + ".path");
        if (file.isEmpty()) {
            return List.of("lib", "usr/local/lib", "usr/lib");
        }
        String text = new String(file.get().head(FILE_BYTES_MAX), StandardCharsets.UTF_8);
        return absolute(List.of(text.split("[:\n]")));
    }

    /** ld.so(8): what is configured, then the trusted directories, which differ by distribution. */
    private List<String> glibc(Target target) {
        Set<String> all = new LinkedHashSet<>(configured);
        for (String triplet : Triplets.of(target)) {
            all.add("lib/" + triplet);
            all.add("usr/lib/" + triplet);
        }
        all.addAll(
                target.wide()
                        ? List.of("lib64", "usr/lib64", "lib", "usr/lib")
                        : List.of("lib", "usr/lib", "lib32", "usr/lib32", "libx32"));
        return List.copyOf(all);
    }

    /** Whether libraries of many programs lie here, so that its name says nothing. */
    public boolean isShared(String directory) {
        FileTree tree = image.tree();
        String name = directory.substring(directory.lastIndexOf('/') + 1);
        return Triplets.isOne(name)
                || configured.contains(directory)
                || tree.find(directory + "/libc.so.6") != null;
    }

    static List<String> absolute(List<String> directories) {
        List<String> clean = new ArrayList<>();
        for (String directory : directories) {
            String path = directory.strip();
            if (path.startsWith("/")) {
                clean.add(path.replaceAll("^/+|/+$", ""));
            }
        }
        return List.copyOf(clean);
    }
}
