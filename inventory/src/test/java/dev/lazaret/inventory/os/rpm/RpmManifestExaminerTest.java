package dev.lazaret.inventory.os.rpm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.Examining;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class RpmManifestExaminerTest {

    private static final String PATH = "var/lib/rpmmanifest/container-manifest-2";

    private final RpmManifestExaminer examiner = new RpmManifestExaminer();

    @Test
    void readsColumns() throws IOException {
        Examining seen =
                Examining.text(
                        examiner,
                        PATH,
                        """
                        glibc\t2.35-2.cm2\t1653816591\t1653628955\tMicrosoft Corporation\t(none)\t10855265\tx86_64\t0\tglibc-2.35-2.cm2.src.rpm
                        openssl-libs\t1.1.1k-15.cm2\t1\t1\tMicrosoft Corporation\t1\t1\tx86_64\t1\topenssl-1.1.1k-15.cm2.src.rpm
                        """);
        assertThat(seen.names())
                .containsExactly("glibc 2.35-2.cm2", "openssl-libs 1:1.1.1k-15.cm2");
        assertThat(seen.packages().get(1).source())
                .isEqualTo(new Package.SourcePackage("openssl", "1:1.1.1k-15.cm2"));
        assertThat(seen.packages().getFirst().vendor()).isEqualTo("Microsoft Corporation");
    }

    @Test
    void linesThatAreNoPackagesAreGaps() throws IOException {
        Examining seen =
                Examining.text(
                        examiner,
                        PATH,
                        """
                        glibc 2.35
                        \tx-1\t1\t1\tv\t(none)\t1\ta\t0\ts
                        n\tnohyphen\t1\t1\tv\t(none)\t1\ta\t0\ts
                        n\t1-1\t1\t1\tv\t-3\t1\ta\t0\ts
                        """);
        assertThat(seen.packages()).isEmpty();
        assertThat(seen.gaps()).hasSize(4).allMatch(gap -> gap.kind() == Gap.Kind.BROKEN);
    }
}
