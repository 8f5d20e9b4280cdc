package dev.lazaret.oci.tar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.base.Limits;
import dev.lazaret.oci.ImageException;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.blob.SeekableBytes;
import dev.lazaret.testkit.Damage;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.stream.Stream;

class TarIndexFuzzTest {

    /** Any bytes give an index or a typed error, nothing else. */
    @MethodSource("seeds")
    @FuzzTest
    void fuzz(byte[] data) throws IOException {
        try {
            TarIndex index = TarIndex.read(new ArrayBytes(data), Limits.DEFAULT, "fuzz");
            for (String name : index.members().keySet()) {
                index.find(name)
                        .ifPresent(m ->
                                assertThat(m.offset() + m.size()).isLessThanOrEqualTo(data.length));
            }
        } catch (ImageException | EOFException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }

    @Test
    void damagedArchivesGiveAnIndexOrATypedError() throws Exception {
        Damage.of(seeds(), 5_000, this::fuzz);
    }

    static Stream<byte[]> seeds() {
        return Stream.of(seed());
    }

    @Test
    void followsLinksInsideAndNeverOutside() throws IOException {
        TarIndex index = index(seed());
        assertThat(index.find("link").map(TarIndex.Member::name)).contains("a/file");
        assertThat(index.find("hard").map(TarIndex.Member::name)).contains("a/file");
        assertThat(index.find("outside")).isEmpty();
        assertThat(index.find("loop")).isEmpty();
        assertThat(index.find("./a/file")).isPresent();
    }

    @Test
    void readsTheLongNamesOfItsWriter() throws IOException {
        String name = "d/".repeat(200) + "ü";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarWriter writer = new TarWriter(out)) {
            writer.add(TarEntry.file(name, 0644, 3), new byte[3]);
        }
        assertThat(index(out.toByteArray()).find(name).map(TarIndex.Member::size)).contains(3L);
    }

    @Test
    void refusesAMemberThatIsLongerThanTheArchive() {
        byte[] cut = new TarBuilder().header("big", 0644, 1 << 20, '0', "").build();
        assertThatThrownBy(() -> index(cut))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("truncated");
    }

    private static byte[] seed() {
        return new TarBuilder()
                .directory("a")
                .file("a/file", "content")
                .symlink("link", "./a/../a/file")
                .hardlink("hard", "a/file")
                .symlink("outside", "../../etc/passwd")
                .symlink("loop", "loop")
                .header("pax", 0644, 19, 'x', "")
                .content("19 path=other/name\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .file("short", "x")
                .build();
    }

    private static TarIndex index(byte[] bytes) throws IOException {
        return TarIndex.read(new ArrayBytes(bytes), Limits.DEFAULT, "test");
    }

    private static final class ArrayBytes implements SeekableBytes {
        private final byte[] bytes;

        ArrayBytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int read(long position, byte[] buffer, int offset, int length) {
            if (position >= bytes.length) {
                return -1;
            }
            int read = (int) Math.min(length, bytes.length - position);
            System.arraycopy(bytes, (int) position, buffer, offset, read);
            return read;
        }

        @Override
        public void close() {}
    }
}
