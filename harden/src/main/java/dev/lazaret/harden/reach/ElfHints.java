package dev.lazaret.harden.reach;

import dev.lazaret.harden.reach.elf.ElfNeeds;
import dev.lazaret.harden.reach.elf.LoaderScope;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** What an ELF file may open or start besides what its loader opens: guessed from its texts. */
final class ElfHints {

    private static final Set<String> OPENS = Set.of("dlopen", "dlmopen", "android_dlopen_ext");
    private static final Set<String> SHELLS = Set.of("system", "popen", "wordexp");
    private static final Set<String> STARTS =
            Set.of(
                    "execl",
                    "execle",
                    "execlp",
                    "execv",
                    "execve",
                    "execvp",
                    "execvpe",
                    "fexecve",
                    "execveat",
                    "posix_spawn",
                    "posix_spawnp");
    private static final Set<String> CONVERTS = Set.of("iconv_open");
    private static final Set<String> LOCALES = Set.of("setlocale", "newlocale");

    private final ReachedFile file;
    private final ElfNeeds needs;
    private final LoaderScope scope;
    private final Walk walk;

    ElfHints(ReachedFile file, ElfNeeds needs, LoaderScope scope, Walk walk) {
        this.file = file;
        this.needs = needs;
        this.scope = scope;
        this.walk = walk;
    }

    void reach() throws IOException {
        reachLibraries();
        if (!needs.isLibc()) { // its texts name what any program may ask it for
            reachPaths();
            sayWhatIsOpen();
        }
        if (needs.constants().cut()) {
            walk.unproven(file.path(), "holds more texts than were looked at");
        }
        if (imports(CONVERTS)) {
            wholeBeside("gconv", "character sets that may be read by");
        }
        if (imports(LOCALES)) {
            Cause cause = possible("locales that may be read by");
            walk.whole("usr/lib/locale", cause);
            walk.whole("usr/share/i18n/locales", cause);
        }
    }

    private void reachLibraries() throws IOException {
        Set<String> others = new LinkedHashSet<>(needs.constants().libraries());
        others.removeAll(needs.linkage().needed());
        others.remove(String.valueOf(needs.linkage().soname()));
        for (String library : others) {
            Cause cause = possible("library " + library + " named in");
            walk.libraries().reach(library, file, needs, scope, cause);
        }
    }

    private void reachPaths() {
        for (String path : needs.constants().paths()) {
            if (!path.equals("/bin/sh")) {
                walk.named(path, possible("named in the texts of"));
            }
        }
    }

    private void sayWhatIsOpen() {
        if (imports(OPENS)) {
            walk.unproven(
                    file.path(),
                    "loads libraries by name (dlopen); those whose names stand in it are kept");
        }
        if (imports(SHELLS)) {
            walk.named("/bin/sh", possible("shell that may be started by"));
            walk.unproven(file.path(), "may hand command lines to /bin/sh");
        } else if (imports(STARTS)) {
            walk.unproven(
                    file.path(),
                    "may start other programs; those whose full paths stand in it are kept");
        }
        if (needs.runTogether()) {
            walk.unproven(
                    file.path(),
                    "its texts run together (Go): files it opens by name cannot be told");
        }
    }

    private void wholeBeside(String directory, String how) {
        for (String library : scope.system()) {
            walk.whole(library + "/" + directory, possible(how));
        }
    }

    private Cause possible(String how) {
        return Cause.possible(file.path(), how);
    }

    private boolean imports(Set<String> names) {
        return names.stream().anyMatch(needs.imports()::contains);
    }
}
