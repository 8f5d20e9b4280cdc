package dev.lazaret.inventory.os.rpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.Gap;
import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.Examining;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

class RpmDatabaseExaminerTest {

    private static final String PATH = "var/lib/rpm/Packages";

    private final RpmDatabaseExaminer examiner = new RpmDatabaseExaminer();

    /** 300 packages; every third is larger than any page. */
    private final List<byte[]> headers = headers();

    private final List<String> names =
            IntStream.range(0, 300).mapToObj(i -> "p" + i + " 1." + i + "-1").sorted().toList();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsBerkeleyHashInEitherByteOrder(boolean little) throws IOException {
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        for (int pageSize : new int[] {512, 4096, 16384}) {
            BerkeleyFile file = new BerkeleyFile(pageSize, order);
            for (int i = 0; i < headers.size(); i++) {
                file.put(i + 1, headers.get(i));
            }
            assertReads(file.build());
        }
    }

    @Test
    void readsNdbOverSeveralSlotPages() throws IOException {
        assertReads(NdbFile.of(headers));
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 4096, 65536})
    void readsSqliteTreesOfSeveralLevels(int pageSize) throws IOException {
        assertReads(SqliteFile.of(pageSize, headers));
    }

    @Test
    void aBrokenHeaderIsAGapAndTheRestIsRead() throws IOException {
        List<byte[]> some = new ArrayList<>(headers.subList(0, 3));
        some.set(1, new byte[] {0, 0, 0, 9, 0, 0, 0, 9, 1});
        Examining seen = Examining.bytes(examiner, PATH, NdbFile.of(some));
        assertThat(seen.names()).containsExactly("p0 1.0-1", "p2 1.2-1");
        assertThat(seen.gaps()).singleElement().matches(gap -> gap.kind() == Gap.Kind.BROKEN);
    }

    @Test
    void recordsThatShareBytesCostNoMoreThanTheFile() throws IOException {
        byte[] file = NdbFile.of(List.of(headers.getFirst(), new byte[200_000]));
        ByteBuffer slots = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 32 + 16; at < 4096; at += 16) {
            slots.putInt(at + 4, 2).putInt(at + 8, slots.getInt(32 + 16 + 8));
            slots.putInt(at + 12, slots.getInt(32 + 16 + 12));
        }
        Examining seen = Examining.bytes(examiner, PATH, file);
        assertThat(seen.names()).containsExactly("p0 1.0-1");
        assertThat(seen.gaps())
                .hasSize(100)
                .anyMatch(gap -> gap.reason().contains("are not taken by other records"));
    }

    @Test
    void aChainOfOverflowPagesThatLoopsEnds() throws IOException {
        byte[] file =
                new BerkeleyFile(512, ByteOrder.LITTLE_ENDIAN)
                        .put(1, new byte[2000])
                        .put(2, headers.get(1))
                        .build();
        ByteBuffer pages = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        pages.putInt(2 * 512 + 16, 2);
        Examining seen = Examining.bytes(examiner, PATH, file);
        assertThat(seen.names()).containsExactly("p1 1.1-1");
        assertThat(seen.gaps()).isNotEmpty();
    }

    @Test
    void aTreeThatLoopsIsBroken() {
        byte[] file = SqliteFile.of(512, headers);
        for (int page = 2; page * 512 < file.length; page++) {
            if (file[page * 512] == 5) {
                ByteBuffer.wrap(file).putInt(page * 512 + 8, page + 1);
            }
        }
        assertThatThrownBy(() -> Examining.bytes(examiner, PATH, file))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void aTruncatedDatabaseKeepsWhatIsThere() throws IOException {
        BerkeleyFile whole = new BerkeleyFile(4096, ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < headers.size(); i++) {
            whole.put(i + 1, headers.get(i));
        }
        byte[] file = whole.build();
        Examining seen =
                Examining.bytes(examiner, PATH, Arrays.copyOf(file, file.length / 2 / 4096 * 4096));
        assertThat(seen.packages()).hasSizeBetween(50, 299);
        assertThat(seen.gaps()).anyMatch(gap -> gap.reason().contains("ends after page"));
    }

    @Test
    void anotherKindOfFileIsAGap() throws IOException {
        Examining seen = Examining.text(examiner, PATH, "not a database at all");
        assertThat(seen.gaps()).singleElement().matches(g -> g.kind() == Gap.Kind.UNSUPPORTED);
        assertThat(Examining.text(examiner, PATH, "").gaps()).isEmpty();
    }

    @Test
    void wantsDatabasesWhereDistributionsKeepThem() {
        assertThat(examiner.accepts(Examining.entry("usr/lib/sysimage/rpm/rpmdb.sqlite", 1)))
                .isTrue();
        assertThat(examiner.accepts(Examining.entry("usr/share/rpm/Packages.db", 1))).isTrue();
        assertThat(examiner.accepts(Examining.entry("srv/Packages", 1))).isFalse();
    }

    @Test
    void anUnclosedSqliteDatabaseIsAGap() throws IOException {
        RpmJournalExaminer journal = new RpmJournalExaminer();
        String path = "var/lib/rpm/rpmdb.sqlite-wal";
        assertThat(journal.accepts(Examining.entry(path, 0))).isFalse();
        assertThat(journal.accepts(Examining.entry(path, 4152))).isTrue();
        assertThat(Examining.text(journal, path, "x").gaps()).hasSize(1);
    }

    private void assertReads(byte[] file) throws IOException {
        Examining seen = Examining.bytes(examiner, PATH, file);
        assertThat(seen.gaps()).isEmpty();
        assertThat(seen.names()).isEqualTo(names);
    }

    private static List<byte[]> headers() {
        List<byte[]> headers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            headers.add(
                    HeaderBuilder.named("p" + i, "1." + i, "1")
                            .binary(5000, new byte[i % 3 == 0 ? 70_000 : 10])
                            .build());
        }
        return headers;
    }
}
