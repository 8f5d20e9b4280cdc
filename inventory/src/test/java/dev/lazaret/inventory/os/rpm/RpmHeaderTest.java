package dev.lazaret.inventory.os.rpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.FileOwnership;
import dev.lazaret.base.Gap;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.Examining;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

class RpmHeaderTest {

    @Test
    void readsEverythingThatMatchingNeeds() throws IOException {
        Examining seen =
                examine(
                        HeaderBuilder.named("nodejs-libs", "18.9.1", "1.el8")
                                .numbers(RpmTag.EPOCH, 1)
                                .string(RpmTag.LICENSE, "MIT and ISC")
                                .string(RpmTag.VENDOR, "Red Hat, Inc.")
                                .string(RpmTag.SOURCE_RPM, "nodejs-18.9.1-1.el8.src.rpm")
                                .string(RpmTag.MODULARITY_LABEL, "nodejs:18:8070020220930:abcd")
                                .strings(RpmTag.BASE_NAMES, "libnode.so", "README")
                                .strings(RpmTag.DIR_NAMES, "/usr/lib64/", "/usr/share/doc/")
                                .numbers(RpmTag.DIR_INDEXES, 0, 1)
                                .build());
        assertThat(seen.gaps()).isEmpty();
        Package found = seen.packages().getFirst();
        assertThat(found.purl())
                .hasToString(
                        "pkg:rpm/nodejs-libs@18.9.1-1.el8?arch=x86_64&epoch=1"
                                + "&upstream=nodejs-18.9.1-1.el8.src.rpm");
        assertThat(found.version()).isEqualTo("1:18.9.1-1.el8");
        assertThat(found.source()).isEqualTo(new Package.SourcePackage("nodejs", "1:18.9.1-1.el8"));
        assertThat(found.vendor()).isEqualTo("Red Hat, Inc.");
        assertThat(found.attribute("modularitylabel")).startsWith("nodejs:18:");
        assertThat(seen.facts())
                .contains(
                        new FileOwnership(
                                "rpm",
                                "nodejs-libs",
                                List.of("usr/lib64/libnode.so", "usr/share/doc/README")));
    }

    @Test
    void aLaterEntryOfATagCounts() throws MalformedException {
        byte[] header = HeaderBuilder.named("a", "1", "1").string(RpmTag.VENDOR, "v").build();
        assertThat(RpmHeader.parse(header).string(RpmTag.VENDOR)).isEqualTo("v");
        byte[] twice =
                HeaderBuilder.named("a", "1", "1")
                        .string(RpmTag.VENDOR, "v")
                        .string(RpmTag.VENDOR, "w")
                        .build();
        assertThat(RpmHeader.parse(twice).string(RpmTag.VENDOR)).isEqualTo("w");
    }

    @Test
    void readsTranslatedTextsAndWholeFileNames() throws IOException {
        Examining seen =
                examine(
                        HeaderBuilder.named("old", "1", "1")
                                .translated(RpmTag.LICENSE, "GPL")
                                .strings(RpmTag.OLD_FILE_NAMES, "/bin/old", "/etc/old.conf")
                                .build());
        assertThat(seen.packages().getFirst().licenses()).containsExactly("GPL");
        assertThat(seen.facts())
                .contains(new FileOwnership("rpm", "old", List.of("bin/old", "etc/old.conf")));
    }

    @Test
    void lengthsThatLieAreErrors() {
        for (byte[] bytes :
                List.of(
                        new byte[4],
                        new byte[] {0x7f, -1, -1, -1, 0, 0, 0, 0},
                        new byte[] {0, 0, 0, 0, 0, 0, 0, 0},
                        new byte[] {0, 0, 0, 1, -1, -1, -1, -1})) {
            assertThatThrownBy(() -> RpmHeader.parse(bytes)).isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void countsAndOffsetsThatLieAreGaps() throws IOException {
        List<HeaderBuilder> hostile =
                List.of(
                        named().strings(RpmTag.BASE_NAMES, "a").raw(RpmTag.DIR_INDEXES, 4, 0, -1),
                        named().raw(RpmTag.BASE_NAMES, 8, 0, Integer.MAX_VALUE),
                        named().strings(RpmTag.BASE_NAMES, "a").numbers(RpmTag.DIR_INDEXES, 7),
                        named().strings(RpmTag.BASE_NAMES, "a").numbers(RpmTag.DIR_INDEXES, -1));
        for (HeaderBuilder header : hostile) {
            Examining seen = examine(header.build());
            assertThat(seen.names()).containsExactly("a 1-1");
            assertThat(seen.gaps()).singleElement().matches(g -> g.kind() == Gap.Kind.BROKEN);
        }
    }

    @Test
    void aHeaderWithoutNameIsAGap() throws IOException {
        Examining seen = examine(new HeaderBuilder().string(RpmTag.VERSION, "1").build());
        assertThat(seen.packages()).isEmpty();
        assertThat(seen.gaps()).hasSize(1);
    }

    @Test
    void splitsTheNameOfASourcePackage() {
        assertThat(SourceRpm.parse("util-linux-2.32.1-42.el8_8.src.rpm"))
                .isEqualTo(new SourceRpm("util-linux", "2.32.1-42.el8_8"));
        assertThat(SourceRpm.parse("jdk-1.8-1.nosrc.rpm")).isEqualTo(new SourceRpm("jdk", "1.8-1"));
        assertThat(SourceRpm.parse("(none)")).isNull();
        assertThat(SourceRpm.parse("")).isNull();
        assertThat(SourceRpm.parse("-1-2.src.rpm")).isNull();
        assertThat(SourceRpm.parse("a-1.src.rpm")).isNull();
    }

    @Test
    void readsARealHeader() throws IOException {
        byte[] header =
                Files.readAllBytes(SharedData.require("rpmdb/claircore-header/package.header"));
        // the file starts with the magic and reserved bytes that a database leaves out
        boolean withMagic = header[0] == (byte) 0x8e;
        byte[] bare = withMagic ? java.util.Arrays.copyOfRange(header, 8, header.length) : header;
        assertThat(RpmHeader.parse(bare).string(RpmTag.NAME)).isNotEmpty();
    }

    private static HeaderBuilder named() {
        return HeaderBuilder.named("a", "1", "1").strings(RpmTag.DIR_NAMES, "/");
    }

    private static Examining examine(byte[] header) throws IOException {
        return Examining.bytes(
                new RpmDatabaseExaminer(), "var/lib/rpm/Packages.db", NdbFile.of(List.of(header)));
    }
}
