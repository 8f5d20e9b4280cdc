package dev.lazaret.inventory.os.rpm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class RpmNamesTest {

    @Test
    void takesNamesAsTheyAreAndLeavesOutWhatRpmItselfMustKnow() {
        assertThat(
                        RpmNames.of(
                                List.of(
                                        "/bin/sh",
                                        "libc.so.6(GLIBC_2.34)(64bit)",
                                        "config(bash)",
                                        "rpmlib(CompressedFileNames)")))
                .containsExactly("/bin/sh", "libc.so.6(GLIBC_2.34)(64bit)", "config(bash)");
    }

    /** Terms as rpm's manual has them. */
    @ParameterizedTest
    @CsvSource({
        "(pkgA and pkgB), pkgA pkgB",
        "(pkgA >= 3.2 or pkgB), pkgA pkgB",
        "(myPkg-langCZ if langsupportCZ), myPkg-langCZ",
        "(myPkg-backend-mariaDB if mariaDB else sqlite), myPkg-backend-mariaDB sqlite",
        "(pkgA-foo with pkgA-bar), pkgA-foo pkgA-bar",
        "(pkgA-foo without pkgA-bar), pkgA-foo",
        "(glibc-extra(x86-64) = 2.34 if config), glibc-extra(x86-64)",
        "(pkgA or (pkgB and (libx.so.1()(64bit) if y))), pkgA pkgB libx.so.1()(64bit)",
        "(((, ''",
        "), )",
    })
    void takesNamesOutOfTerms(String term, String names) {
        assertThat(String.join(" ", RpmNames.of(List.of(term))).strip()).isEqualTo(names);
    }
}
