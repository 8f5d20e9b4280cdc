package dev.lazaret.harden.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.harden.BuiltImage;
import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.PackageDatabase.Removal;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class ApkDatabaseTest {

    private static final String HOME = "lib/apk/db";
    private static final String MUSL =
            "C:Q1aaaa=\nP:musl\nV:1.1\nA:x86_64\np:so:libc.musl-x86_64.so.1=1\nF:lib\nR:ld.so\n";
    private static final String APP =
            "C:Q1bbbb=\nP:app\nV:2.0-r1\nA:x86_64\nD:so:libc.musl-x86_64.so.1 !bad\nF:bin\nR:app\n";
    private static final String TOOLS =
            """
            C:Q1cccc=
            P:apk-tools
            V:2.10-r0
            A:x86_64
            D:musl>=1.1
            F:sbin
            R:apk
            F:lib
            F:etc/apk
            F:etc/apk/keys
            R:k.pub
            """;

    private static BuiltImage.Builder image() {
        return BuiltImage.builder()
                .file(HOME + "/installed", String.join("\n", MUSL, APP, TOOLS) + "\n")
                .file("etc/apk/world", "app>1\napk-tools\n")
                .file(HOME + "/triggers", "Q1cccc= /etc/x\nQ1bbbb= /bin\n")
                .file(
                        HOME + "/scripts.tar",
                        new TarBuilder()
                                .file("apk-tools-2.10-r0.Q1cccc=.post-install", "#!/bin/sh\n")
                                .file("app-2.0-r1.Q1bbbb=.trigger", "#!/bin/sh\n")
                                .build())
                .directory("lib")
                .directory("etc/apk/keys")
                .file("lib/ld.so", "")
                .file("bin/app", "")
                .file("sbin/apk", "")
                .file("etc/apk/keys/k.pub", "");
    }

    @Test
    void removesAPackageFromEveryFileOfTheDatabase() throws IOException {
        Removal removal = Removing.from(image().build(), "apk-tools");

        assertThat(Removing.text(removal, HOME + "/installed")).isEqualTo(MUSL + "\n" + APP + "\n");
        assertThat(Removing.text(removal, "etc/apk/world")).isEqualTo("app>1\n");
        assertThat(Removing.text(removal, HOME + "/triggers")).isEqualTo("Q1bbbb= /bin\n");
        assertThat(Removing.bytes(removal, HOME + "/scripts.tar"))
                .isEqualTo(
                        new TarBuilder().file("app-2.0-r1.Q1bbbb=.trigger", "#!/bin/sh\n").build());
        assertThat(removal.drops())
                .containsExactly("etc/apk/keys", "etc/apk/keys/k.pub", "sbin/apk");
    }

    @Test
    void leavesWhatOurInventoryReads() throws IOException {
        Removal removal = Removing.from(image().build(), "app");

        assertThat(
                        Removing.packages(
                                HOME + "/installed", Removing.text(removal, HOME + "/installed")))
                .containsExactly("apk-tools 2.10-r0", "musl 1.1");
    }

    @Test
    void refusesWhatOthersDependOn() {
        assertThatThrownBy(() -> Removing.from(image().build(), "musl"))
                .isInstanceOf(HardenException.class)
                .hasMessageContaining("app needs so:libc.musl-x86_64.so.1, apk-tools needs musl");
    }

    @Test
    void refusesAnArchiveOfScriptsThatIsBroken() {
        byte[] broken = new TarBuilder().header("a", 0644, 1 << 20, '0', "").build();

        assertThatThrownBy(() ->
                        Removing.from(image().file(HOME + "/scripts.tar", broken).build(), "app"))
                .hasMessageContaining("leaves it");
    }

    @Test
    void refusesRpmDatabases() {
        assertThatThrownBy(() ->
                        Removing.from(
                                BuiltImage.builder().file("var/lib/rpm/Packages", "x").build(),
                                "bash"))
                .isInstanceOf(HardenException.class)
                .hasMessageContaining("only rpm itself");
    }
}
