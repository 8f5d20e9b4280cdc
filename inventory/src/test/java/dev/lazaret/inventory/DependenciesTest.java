package dev.lazaret.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.inventory.graph.DependencyGraph;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** From records of package managers to who needs whom, with all examiners as a scan has them. */
class DependenciesTest {

    @TempDir private Path directory = Path.of("");
    private SmallImage image = new SmallImage(directory);

    @BeforeEach
    void begin() {
        image = new SmallImage(directory);
    }

    @Test
    void debianPackagesNeedWhatTheirControlFieldsName() throws IOException {
        image.file(
                "var/lib/dpkg/status",
                """
                Package: app
                Status: install ok installed
                Architecture: amd64
                Version: 1
                Pre-Depends: libc6 (>= 2.36), dpkg (>= 1.17.5)
                Depends: awk | perl:any, mail-transport-agent,
                 libz1 [amd64] <!nocheck>
                Recommends: recommended

                Package: libc6
                Status: install ok installed
                Architecture: amd64
                Version: 2.36
                Depends: libgcc

                Package: libc6
                Status: install ok installed
                Architecture: i386
                Version: 2.36

                Package: libgcc
                Status: install ok installed
                Architecture: amd64
                Version: 12
                Depends: libc6

                Package: mawk
                Status: install ok installed
                Architecture: amd64
                Version: 1.3
                Provides: awk

                Package: perl
                Status: install ok installed
                Architecture: amd64
                Version: 5

                Package: recommended
                Status: install ok installed
                Architecture: all
                Version: 1

                Package: libz1
                Status: deinstall ok config-files
                Architecture: amd64
                Version: 1
                """);

        assertThat(edges())
                .containsExactly(
                        "app amd64 -> libc6 amd64",
                        "app amd64 -> mawk amd64",
                        "app amd64 -> perl amd64",
                        "libc6 amd64 -> libgcc amd64",
                        "libc6 i386 ->",
                        "libgcc amd64 -> libc6 amd64",
                        "mawk amd64 ->",
                        "perl amd64 ->",
                        "recommended all ->");
    }

    @Test
    void distrolessPackagesOfManyFilesAreOnePlace() throws IOException {
        image.file(
                "var/lib/dpkg/status.d/base",
                "Package: base-files\nVersion: 12\nArchitecture: all\nDepends: tzdata\n");
        image.file(
                "var/lib/dpkg/status.d/tzdata",
                "Package: tzdata\nVersion: 2024a\nArchitecture: all\n");

        assertThat(edges()).containsExactly("base-files all -> tzdata all", "tzdata all ->");
    }

    @Test
    void alpinePackagesNeedLibrariesCommandsAndFiles() throws IOException {
        image.file(
                "lib/apk/db/installed",
                """
                P:app
                V:1-r0
                A:x86_64
                D:so:libc.musl-x86_64.so.1 cmd:sh /bin/sh zlib>=1.2 !libressl pc:absent /etc/owned

                P:busybox
                V:1.36-r0
                A:x86_64
                p:/bin/sh cmd:sh=1.36-r0 cmd:awk=1.36-r0
                D:so:libc.musl-x86_64.so.1

                P:libressl
                V:3-r0
                A:x86_64

                P:musl
                V:1.2-r0
                A:x86_64
                p:so:libc.musl-x86_64.so.1=1
                F:etc
                R:owned

                P:zlib
                V:1.3-r0
                A:x86_64
                """);

        assertThat(edges())
                .containsExactly(
                        "app x86_64 -> busybox x86_64",
                        "app x86_64 -> musl x86_64",
                        "app x86_64 -> zlib x86_64",
                        "busybox x86_64 -> musl x86_64",
                        "libressl x86_64 ->",
                        "musl x86_64 ->",
                        "zlib x86_64 ->");
    }

    @Test
    void pacmanPackagesNeedNamesAndLibraries() throws IOException {
        String local = "var/lib/pacman/local/";
        image.file(
                local + "bash-5.2-1/desc",
                """
                %NAME%
                bash

                %VERSION%
                5.2-1

                %ARCH%
                x86_64

                %DEPENDS%
                readline>=8
                libreadline.so=8-64

                %PROVIDES%
                sh
                """);
        image.file(
                local + "readline-8-1/desc",
                """
                %NAME%
                readline

                %VERSION%
                8-1

                %ARCH%
                x86_64

                %PROVIDES%
                libreadline.so=8-64
                """);

        assertThat(edges()).containsExactly("bash x86_64 -> readline x86_64", "readline x86_64 ->");
    }

    @Test
    void manyWhoNeedWhatManyProvideEndInBoundedTime() throws IOException {
        StringBuilder status = new StringBuilder();
        String all = String.join(", ", IntStream.range(0, 200).mapToObj(i -> "v" + i).toList());
        for (int i = 0; i < 5_000; i++) {
            status.append("Package: p").append(i).append("\nStatus: install ok installed\n");
            status.append("Version: 1\nProvides: ").append(all);
            status.append("\nDepends: ").append(all).append("\n\n");
        }
        image.file("var/lib/dpkg/status", status.toString());

        DependencyGraph graph = image.inventory().dependencies();

        assertThat(graph.size()).isEqualTo(5_000);
        assertThat(graph.needs(4_000)).hasSizeLessThanOrEqualTo(64);
        assertThat(graph.isPartial(4_000)).isTrue();
    }

    @Test
    void filesThatAreTooDeepOrTooManyAreNotLookedFor() throws IOException {
        image.file("lib/apk/db/installed", "P:a\nV:1-r0\nD:" + "/b".repeat(500) + "\n");

        assertThat(image.inventory().dependencies().isPartial(0)).isTrue();
    }

    @Test
    void aRelationOfTooManyNamesIsPartial() throws IOException {
        String many = String.join(", ", IntStream.range(0, 5_000).mapToObj(i -> "n" + i).toList());
        image.file(
                "var/lib/dpkg/status",
                "Package: a\nStatus: install ok installed\nVersion: 1\nDepends: " + many + "\n");

        assertThat(image.inventory().dependencies().isPartial(0)).isTrue();
    }

    private List<String> edges() throws IOException {
        return edges(image.inventory());
    }

    /** Each package of which something is known, with each that it needs. */
    static List<String> edges(Inventory inventory) {
        List<String> edges = new ArrayList<>();
        DependencyGraph graph = inventory.dependencies();
        for (int i = 0; i < graph.size(); i++) {
            String from = label(inventory, i) + " ->";
            if (graph.isKnown(i) && graph.needs(i).isEmpty()) {
                edges.add(from);
            }
            graph.needs(i).forEach(other -> edges.add(from + " " + label(inventory, other)));
        }
        return edges;
    }

    private static String label(Inventory inventory, int index) {
        var found = inventory.packages().get(index);
        return found.purl().isOfSystem()
                ? found.name() + " " + found.architecture()
                : found.name() + " " + found.version();
    }
}
