package dev.lazaret.inventory.os.alpm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.FileOwnership;
import dev.lazaret.base.Gap;
import dev.lazaret.inventory.Examining;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class AlpmExaminerTest {

    private static final String GMP = "var/lib/pacman/local/gmp-c++-6.2.1-2/";

    private final AlpmExaminer examiner = new AlpmExaminer();
    private final AlpmFilesExaminer files = new AlpmFilesExaminer();

    @Test
    void readsNameVersionBaseAndLicences() throws IOException {
        Examining seen =
                Examining.text(
                        examiner,
                        GMP + "desc",
                        """
                        %NAME%
                        gmp-c++

                        %VERSION%
                        6.2.1-2

                        %BASE%
                        gmp

                        %ARCH%
                        x86_64

                        %LICENSE%
                        LGPL3
                        GPL
                        """);
        assertThat(seen.packages())
                .extracting(p -> p.purl().toString())
                .containsExactly("pkg:alpm/gmp-c%2B%2B@6.2.1-2?arch=x86_64&upstream=gmp");
        assertThat(seen.packages().getFirst().licenses()).containsExactly("LGPL3", "GPL");
    }

    @Test
    void readsFilesButNoDirectories() throws IOException {
        Examining seen =
                Examining.text(
                        files, GMP + "files", "%FILES%\nusr/\nusr/lib/a.so\n\n%BACKUP%\netc/x 1\n");
        assertThat(seen.facts())
                .containsExactly(new FileOwnership("alpm", "gmp-c++", List.of("usr/lib/a.so")));
    }

    @Test
    void aPackageWithoutVersionIsAGap() throws IOException {
        Examining seen = Examining.text(examiner, GMP + "desc", "%NAME%\nx\n");
        assertThat(seen.packages()).isEmpty();
        assertThat(seen.gaps()).singleElement().matches(gap -> gap.kind() == Gap.Kind.BROKEN);
        assertThat(examiner.accepts(Examining.entry("srv/desc", 1))).isFalse();
    }

    @Test
    void readsRealDatabases() {
        String place = "var/lib/pacman/local/emacs-29.3-3/";
        Examining seen =
                Examining.file(
                        examiner,
                        place + "desc",
                        SharedData.require("manifests/pacman/syft/installed/" + place + "desc"));
        assertThat(seen.names()).containsExactly("emacs 29.3-3");
    }
}
