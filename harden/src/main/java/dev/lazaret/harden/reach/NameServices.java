package dev.lazaret.harden.reach;

import dev.lazaret.harden.FileContent;
import dev.lazaret.harden.reach.elf.ElfNeeds;
import dev.lazaret.harden.reach.elf.LoaderScope;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Modules that glibc loads to look up hosts and accounts: {@code libnss_SERVICE.so.2} for every
 * service in {@code /etc/nsswitch.conf} (nsswitch.conf(5)). Newer glibc has files and dns built in.
 */
final class NameServices {

    private static final int FILE_BYTES_MAX = 1 << 16;
    private static final Set<String> LOOKUPS =
            Set.of(
                    "getaddrinfo",
                    "getnameinfo",
                    "gethostbyname",
                    "gethostbyname2",
                    "gethostbyname_r",
                    "gethostbyname2_r",
                    "gethostbyaddr",
                    "gethostbyaddr_r",
                    "getpwnam",
                    "getpwnam_r",
                    "getpwuid",
                    "getpwuid_r",
                    "getgrnam",
                    "getgrnam_r",
                    "getgrgid",
                    "getgrgid_r",
                    "getgrouplist",
                    "initgroups",
                    "getservbyname",
                    "getservbyname_r",
                    "getservbyport");

    private final Libraries libraries;
    private @Nullable Set<String> services;

    NameServices(Libraries libraries) {
        this.libraries = libraries;
    }

    void reach(ReachedFile file, ElfNeeds needs, LoaderScope scope, Walk walk) throws IOException {
        boolean looksUp = LOOKUPS.stream().anyMatch(needs.imports()::contains);
        if (!looksUp || scope.musl()) {
            return;
        }
        Set<String> all = services == null ? read(walk) : services;
        services = all;
        for (String service : all) {
            Cause cause = Cause.certain(file.path(), "name service '" + service + "' of");
            libraries.reach("libnss_" + service + ".so.2", file, needs, scope, cause);
        }
    }

    private static Set<String> read(Walk walk) throws IOException {
        Set<String> services = new LinkedHashSet<>(Set.of("files"));
        Optional<FileContent> file = walk.image().content("etc/nsswitch.conf");
        if (file.isEmpty()) {
            services.add("dns");
            return services;
        }
        String text = new String(file.get().head(FILE_BYTES_MAX), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            int colon = line.indexOf(':');
            if (colon < 0 || line.startsWith("#")) {
                continue;
            }
            // [NOTFOUND=return] and its like say what to do, not whom to ask
            for (String word :
                    line.substring(colon + 1).replaceAll("\\[[^]]*]", " ").split("\\s+", -1)) {
                if (!word.isEmpty() && word.chars().allMatch(NameServices::isNameCharacter)) {
                    services.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        return services;
    }

    private static boolean isNameCharacter(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
