package dev.lazaret.harden.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.harden.BuiltImage;
import dev.lazaret.harden.Keep;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class EntryPointWalkTest {

    private static final String LOADER = "lib64/ld-linux-x86-64.so.2";

    private static BuiltImage.Builder image() {
        return BuiltImage.builder()
                .program(LOADER, TinyElf.library("ld-linux-x86-64.so.2").build())
                .program("usr/lib/libc.so.6", TinyElf.library("libc.so.6").build());
    }

    private static Keep walk(BuiltImage.Builder image, String... roots) throws IOException {
        return new EntryPointWalk(List.of(roots)).of(image.build());
    }

    @Test
    void followsNeededLibrariesToTheirOwnLibraries() throws IOException {
        Keep keep =
                walk(
                        image().program(
                                        "usr/bin/app",
                                        TinyElf.program().needed("libb.so.1").build())
                                .program(
                                        "usr/lib/libb.so.1",
                                        TinyElf.library("libb.so.1").needed("libc.so.6").build())
                                .program("usr/lib/libother.so.1", TinyElf.library("x").build())
                                .entrypoint("app"));

        assertThat(keep.holds("usr/bin/app")).isTrue();
        assertThat(keep.holds(LOADER)).isTrue();
        assertThat(keep.why("usr/lib/libc.so.6"))
                .containsExactly(
                        "library libc.so.6 of usr/lib/libb.so.1",
                        "library libb.so.1 of usr/bin/app",
                        "the image's ENTRYPOINT");
        assertThat(keep.mayNeed("usr/lib/libother.so.1")).isFalse();
        assertThat(keep.unproven()).isEmpty();
    }

    @Test
    void keepsEveryLinkOnTheWay() throws IOException {
        Keep keep =
                walk(
                        image().program("opt/app-2/app", TinyElf.program().build())
                                .symlink("opt/app", "app-2")
                                .symlink("usr/bin/run", "/opt/app/app")
                                .entrypoint("run"));

        assertThat(keep.holds("usr/bin/run")).isTrue();
        assertThat(keep.holds("opt/app")).isTrue();
        assertThat(keep.why("opt/app-2/app")).containsExactly("the image's ENTRYPOINT");
    }

    @Test
    void looksInRunPathsBeforeTheSystemsDirectories() throws IOException {
        Keep keep =
                walk(
                        image().program(
                                        "opt/app/bin/app",
                                        TinyElf.program()
                                                .runpath("$ORIGIN/../lib")
                                                .needed("liba.so")
                                                .build())
                                .program("opt/app/lib/liba.so", TinyElf.library("liba.so").build())
                                .program("usr/lib/liba.so", TinyElf.library("liba.so").build())
                                .entrypoint("/opt/app/bin/app"));

        assertThat(keep.holds("opt/app/lib/liba.so")).isTrue();
        assertThat(keep.mayNeed("usr/lib/liba.so")).isFalse();
    }

    @Test
    void passesOnRpathButNotRunpathToTheLibrariesBelow() throws IOException {
        byte[] liba = TinyElf.library("liba.so").needed("libb.so").build();
        BuiltImage.Builder files =
                image().program("opt/lib/liba.so", liba)
                        .program("opt/lib/libb.so", TinyElf.library("libb.so").build())
                        .entrypoint("/opt/app");
        byte[] runpath = TinyElf.program().runpath("/opt/lib").needed("liba.so").build();
        byte[] rpath = TinyElf.program().rpath("/opt/lib").needed("liba.so").build();

        assertThat(walk(files.program("opt/app", runpath)).unproven())
                .singleElement()
                .asString()
                .startsWith("opt/lib/liba.so: needs the library libb.so");
        Keep inherited = walk(files.program("opt/app", rpath));
        assertThat(inherited.holds("opt/lib/libb.so")).isTrue();
        assertThat(inherited.unproven()).isEmpty();
    }

    @Test
    void passesOverLibrariesForAnotherProcessor() throws IOException {
        byte[] arm = TinyElf.library("liba.so").machine(183).build();
        Keep keep =
                walk(
                        image().program("usr/bin/app", TinyElf.program().needed("liba.so").build())
                                .program("lib64/liba.so", arm)
                                .program("usr/lib/liba.so", TinyElf.library("liba.so").build())
                                .entrypoint("app"));

        assertThat(keep.mayNeed("lib64/liba.so")).isFalse();
        assertThat(keep.holds("usr/lib/liba.so")).isTrue();
    }

    @Test
    void readsTheLoadersConfiguration() throws IOException {
        Keep keep =
                walk(
                        image().program("usr/bin/app", TinyElf.program().needed("liba.so").build())
                                .file("etc/ld.so.conf", "include /etc/ld.so.conf.d/*.conf\n")
                                .file("etc/ld.so.conf.d/x.conf", "# ours\n/opt/x/lib\n")
                                .program("opt/x/lib/liba.so", TinyElf.library("liba.so").build())
                                .entrypoint("app"));

        assertThat(keep.holds("opt/x/lib/liba.so")).isTrue();
    }

    @Test
    void readsMuslsPathFile() throws IOException {
        String loader = "/lib/ld-musl-x86_64.so.1";
        byte[] app = TinyElf.program().interpreter(loader).needed("libc.so", "liba.so").build();
        Keep keep =
                walk(
                        BuiltImage.builder()
                                .program("lib/ld-musl-x86_64.so.1", TinyElf.library("c").build())
                                .file("etc/ld-musl-x86_64.path", "/opt/a:/lib\n")
                                .program("opt/a/liba.so", TinyElf.library("liba.so").build())
                                .program("bin/app", app)
                                .entrypoint("/bin/app"));

        assertThat(keep.holds("opt/a/liba.so")).isTrue();
        assertThat(keep.unproven()).isEmpty();
    }

    @Test
    void takesTextsForGuessesOnly() throws IOException {
        byte[] app =
                TinyElf.program()
                        .text("/etc/app.conf")
                        .text("libplugin.so.2")
                        .text("/usr/share")
                        .imports("dlopen")
                        .build();
        Keep keep =
                walk(
                        image().program("usr/bin/app", app)
                                .file("etc/app.conf", "data=/srv/data\n")
                                .file("srv/data/one", "1")
                                .file("usr/share/doc/big", "x")
                                .program("usr/lib/libplugin.so.2", TinyElf.library("p").build())
                                .entrypoint("app"));

        assertThat(keep.holds("etc/app.conf")).isFalse();
        assertThat(keep.mayNeed("etc/app.conf")).isTrue();
        assertThat(keep.mayNeed("usr/lib/libplugin.so.2")).isTrue();
        assertThat(keep.mayNeed("srv/data/one")).isTrue();
        assertThat(keep.mayNeed("usr/share/doc/big")).isFalse();
        assertThat(keep.unproven())
                .containsExactly(
                        "usr/bin/app: loads libraries by name (dlopen); those whose names stand in"
                                + " it are kept");
    }

    @Test
    void loadsTheNameServicesOfProgramsThatLookUpHosts() throws IOException {
        BuiltImage.Builder files =
                image().program("usr/lib/libnss_ldap.so.2", TinyElf.library("n").build())
                        .file("etc/nsswitch.conf", "hosts: files [NOTFOUND=return] ldap\n")
                        .entrypoint("/bin/app");

        byte[] asks = TinyElf.program().imports("getaddrinfo").build();
        byte[] silent = TinyElf.program().build();
        assertThat(walk(files.program("bin/app", asks)).holds("usr/lib/libnss_ldap.so.2")).isTrue();
        assertThat(walk(files.program("bin/app", silent)).mayNeed("usr/lib/libnss_ldap.so.2"))
                .isFalse();
    }

    @Test
    void readsTheCommandsOfAnEntryScript() throws IOException {
        String script =
                """
                #!/bin/sh
                set -e
                # rm -rf / is not run
                cat <<END
                wget is not run
                END
                if [ "$1" = app ]; then
                    FOO=bar exec gosu nobody "$@"
                fi
                version=$(app-config --version)
                exec "$@"
                """;
        Keep keep =
                walk(
                        image().script("entry.sh", script)
                                .program("bin/sh", TinyElf.program().build())
                                .program("bin/cat", TinyElf.program().build())
                                .program("bin/rm", TinyElf.program().build())
                                .program("bin/wget", TinyElf.program().build())
                                .program("bin/app-config", TinyElf.program().build())
                                .program("sbin/gosu", TinyElf.program().build())
                                .program("bin/app", TinyElf.program().build())
                                .entrypoint("/entry.sh")
                                .command("app", "--now"));

        assertThat(List.of("bin/sh", "bin/cat", "bin/app-config", "sbin/gosu", "bin/app"))
                .allMatch(keep::holds);
        assertThat(List.of("bin/rm", "bin/wget")).noneMatch(keep::mayNeed);
        assertThat(keep.why("bin/app-config"))
                .containsExactly("command 'app-config' in entry.sh", "the image's ENTRYPOINT");
    }

    @Test
    void looksUpTheInterpreterBehindEnv() throws IOException {
        Keep keep =
                walk(
                        image().script("app/run", "#!/usr/bin/env -S python3 -u\nimport x\n")
                                .file("app/x.py", "")
                                .program("usr/bin/env", TinyElf.program().build())
                                .symlink("usr/bin/python3", "python3.11")
                                .program("usr/bin/python3.11", TinyElf.program().build())
                                .file("usr/lib/python3.11/os.py", "")
                                .entrypoint("/app/run"));

        assertThat(
                        List.of(
                                "usr/bin/env",
                                "usr/bin/python3",
                                "usr/bin/python3.11",
                                "usr/lib/python3.11/os.py",
                                "app/x.py"))
                .allMatch(keep::holds);
        assertThat(keep.why("usr/lib/python3.11/os.py").getFirst())
                .isEqualTo("modules of usr/bin/python3.11");
    }

    @Test
    void keepsTheJavaHomeAndTheJarsOfTheClassPath() throws IOException {
        Keep keep =
                walk(
                        image().program("opt/java/bin/java", TinyElf.program().build())
                                .program("opt/java/bin/javac", TinyElf.program().build())
                                .file("opt/java/lib/modules", "m")
                                .file("opt/java/jmods/java.base.jmod", "m")
                                .file(
                                        "app/app.jar",
                                        Jars.withManifest("Class-Path: lib/one.jar lib\n /two.jar"))
                                .file("app/lib/one.jar", Jars.withManifest("A: b"))
                                .file("app/lib/two.jar", Jars.withManifest("A: b"))
                                .env("PATH=/opt/java/bin")
                                .workingDirectory("/app")
                                .command("java", "-jar", "app.jar"));

        assertThat(
                        List.of(
                                "opt/java/lib/modules",
                                "app/app.jar",
                                "app/lib/one.jar",
                                "app/lib/two.jar"))
                .allMatch(keep::holds);
        assertThat(List.of("opt/java/bin/javac", "opt/java/jmods/java.base.jmod"))
                .noneMatch(keep::mayNeed);
    }

    @Test
    void keepsThePackageAndTheModulesOfANodeProgram() throws IOException {
        Keep keep =
                walk(
                        image().program("usr/bin/node", TinyElf.program().build())
                                .program("usr/bin/npm", TinyElf.program().build())
                                .program("bin/sh", TinyElf.program().build())
                                .file(
                                        "srv/app/package.json",
                                        "{\"scripts\":{\"start\":\"node .\"}}")
                                .file("srv/app/src/index.js", "")
                                .file("srv/node_modules/left-pad/index.js", "")
                                .file("srv/other/x.js", "")
                                .workingDirectory("/srv/app")
                                .command("npm", "start"));

        assertThat(List.of("usr/bin/node", "srv/app/src/index.js", "srv/node_modules/left-pad"))
                .allMatch(keep::holds);
        assertThat(keep.mayNeed("srv/other/x.js")).isFalse();
    }

    @Test
    void followsLibrariesAndLinksInDirectoriesThatStayWhole() throws IOException {
        Keep keep =
                walk(
                        image().program("usr/bin/python3.11", TinyElf.program().build())
                                .program(
                                        "usr/lib/python3.11/_ssl.so",
                                        TinyElf.library("s").needed("libssl.so.3").build())
                                .program("usr/lib/libssl.so.3", TinyElf.library("s").build())
                                .symlink("usr/lib/python3.11/site.py", "/etc/python/site.py")
                                .file("etc/python/site.py", "")
                                .entrypoint("python3.11"));

        assertThat(keep.why("usr/lib/libssl.so.3"))
                .containsExactly(
                        "library libssl.so.3 of usr/lib/python3.11/_ssl.so",
                        "in the directory usr/lib/python3.11",
                        "modules of usr/bin/python3.11",
                        "the image's ENTRYPOINT");
        assertThat(keep.holds("etc/python/site.py")).isTrue();
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Keep keep =
                walk(
                        BuiltImage.builder()
                                .program("bin/app", TinyElf.program().needed("libz.so.1").build())
                                .entrypoint("/bin/app"),
                        "/opt/none");

        assertThat(keep.unproven())
                .containsExactly(
                        "bin/app: its loader /lib64/ld-linux-x86-64.so.2 is not in the image: it"
                                + " does not start",
                        "bin/app: needs the library libz.so.1, which no directory of its loader"
                                + " has: it may not start",
                        "the declared root /opt/none is not in the image");
        assertThat(walk(BuiltImage.builder()).unproven())
                .containsExactly(
                        "the image has neither ENTRYPOINT nor CMD: what it runs is not known");
        assertThat(walk(BuiltImage.builder().entrypoint("/none")).unproven())
                .containsExactly("the ENTRYPOINT /none is not in the image");
    }

    @Test
    void endsOnCyclesOfLibrariesAndLinks() throws IOException {
        Keep keep =
                walk(
                        image().program("bin/app", TinyElf.program().needed("liba.so").build())
                                .program(
                                        "lib/liba.so",
                                        TinyElf.library("liba.so").needed("libb.so").build())
                                .program(
                                        "lib/libb.so",
                                        TinyElf.library("libb.so").needed("liba.so").build())
                                .symlink("one", "two")
                                .symlink("two", "one")
                                .entrypoint("/bin/app")
                                .command("/one"));

        assertThat(keep.holds("lib/libb.so")).isTrue();
        assertThat(keep.mayNeed("one")).isTrue();
    }

    @Test
    void keepsWhatTheHealthcheckStarts() throws IOException {
        Keep keep =
                walk(
                        image().program("bin/app", TinyElf.program().build())
                                .program("bin/sh", TinyElf.program().build())
                                .program("usr/bin/curl", TinyElf.program().build())
                                .entrypoint("/bin/app")
                                .healthcheck("CMD-SHELL", "curl -f http://localhost || exit 1"));

        assertThat(keep.holds("usr/bin/curl")).isTrue();
        assertThat(keep.holds("bin/sh")).isTrue();
    }
}
