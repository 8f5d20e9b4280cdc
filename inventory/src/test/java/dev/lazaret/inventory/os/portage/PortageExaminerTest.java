package dev.lazaret.inventory.os.portage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.FileOwnership;
import dev.lazaret.inventory.Examining;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.List;

class PortageExaminerTest {

    private final PortageExaminer examiner = new PortageExaminer();

    @Test
    void readsPackageAndFiles() throws IOException {
        Examining seen =
                Examining.text(
                        examiner,
                        "var/db/pkg/app-containers/skopeo-1.5.1/CONTENTS",
                        """
                        dir /usr
                        obj /usr/bin/a b 376c02bd3b22804df8fdfdc895e7dbfb 1649284374
                        sym /usr/bin/c -> a 1
                        """);
        assertThat(seen.packages())
                .extracting(p -> p.purl().toString())
                .containsExactly("pkg:ebuild/app-containers/skopeo@1.5.1");
        assertThat(seen.facts())
                .contains(
                        new FileOwnership(
                                "ebuild", "app-containers/skopeo", List.of("usr/bin/a b")));
    }

    @ParameterizedTest
    @CsvSource({
        "gcc-13.2.1_p20240210, sys-devel/gcc 13.2.1_p20240210",
        "python-exec-2.4.10-r1, sys-devel/python-exec 2.4.10-r1",
        "font-r1-1, sys-devel/font-r1 1"
    })
    void splitsNameAndVersion(String directory, String expected) throws IOException {
        assertThat(
                        Examining.text(
                                        examiner,
                                        "var/db/pkg/sys-devel/" + directory + "/CONTENTS",
                                        "")
                                .names())
                .containsExactly(expected);
    }

    @Test
    void otherDirectoriesAreNotWanted() {
        for (String path :
                List.of("x/CONTENTS", "var/db/pkg/a/CONTENTS", "var/db/pkg/a/b/CONTENTS")) {
            assertThat(examiner.accepts(Examining.entry(path, 1))).isFalse();
        }
    }
}
