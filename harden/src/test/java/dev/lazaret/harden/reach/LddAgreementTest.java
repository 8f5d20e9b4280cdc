package dev.lazaret.harden.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.harden.Keep;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The certain needs of this machine's programs against what its own loader says (ldd(1)). */
class LddAgreementTest {

    private static final Pattern FOUND = Pattern.compile("(?:=> )?(/\\S+) \\(0x");

    private static final List<String> PROGRAMS =
            List.of(
                    "/usr/bin/bash",
                    "/usr/bin/ls",
                    "/usr/bin/tar",
                    "/usr/bin/perl",
                    "/usr/bin/git",
                    "/usr/bin/curl",
                    "/usr/bin/openssl",
                    "/usr/bin/gpgv",
                    "/usr/bin/apt-get",
                    "/usr/bin/dpkg",
                    "/usr/bin/find",
                    "/usr/bin/grep",
                    "/usr/bin/ssh",
                    "/usr/bin/tmux",
                    "/usr/bin/node",
                    "/usr/bin/podman",
                    "/usr/bin/skopeo",
                    "/usr/bin/crun",
                    "/usr/bin/sqlite3",
                    "/usr/bin/rpm",
                    "/usr/bin/gcc",
                    "/usr/bin/ld",
                    "/usr/bin/mount",
                    "/usr/bin/systemctl",
                    "/usr/lib/git-core/git-remote-https");

    @Test
    void needsWhatTheLoaderLoads() throws IOException, InterruptedException {
        Tools.require("ldd");
        List<String> present =
                PROGRAMS.stream().filter(program -> Files.isExecutable(Path.of(program))).toList();
        Assumptions.assumeTrue(present.size() >= 5, "SKIPPED: too few known programs here");
        for (String program : present) {
            assertThat(libraries(program)).as(program).isEqualTo(ldd(program));
        }
    }

    /** The real paths of the loader and all libraries. */
    private static Set<String> ldd(String program) throws IOException, InterruptedException {
        Set<String> real = new TreeSet<>();
        var found = FOUND.matcher(Tools.run(List.of("ldd", program)));
        while (found.find()) {
            real.add(Path.of(found.group(1)).toRealPath().toString());
        }
        return real;
    }

    private static Set<String> libraries(String program) throws IOException {
        HostTree host = new HostTree(Path.of("/"));
        Keep keep = new EntryPointWalk(List.of(program)).of(new HostImage(host));
        return keep.reasons().entrySet().stream()
                .filter(entry -> entry.getValue().certain())
                // those are loaded later, on a look-up
                .filter(entry -> !entry.getValue().chain().toString().contains("name service"))
                .map(entry -> "/" + entry.getKey())
                .filter(path -> !Files.isSymbolicLink(Path.of(path)))
                .filter(path -> path.contains(".so"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
