package dev.lazaret.inventory.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Confidence;
import dev.lazaret.inventory.executable.ElfBuilder;
import dev.lazaret.inventory.executable.Executables;

import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

class PackageNotesTest {

    private static final int NOTE_SEGMENT = 4;

    private static byte[] note(String owner, int type, String content) {
        byte[] name = (owner + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] text = (content + "\0").getBytes(StandardCharsets.UTF_8);
        int contentAt = 12 + (name.length + 3) / 4 * 4;
        ByteBuffer out =
                ByteBuffer.allocate(contentAt + (text.length + 3) / 4 * 4)
                        .order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(name.length).putInt(text.length).putInt(type).put(name);
        return out.put(contentAt, text).array();
    }

    static byte[] fdo(String json) {
        return note("FDO", 0xcafe1a7e, json);
    }

    private static List<Package> packages(byte[] file) throws MalformedException {
        return PackageNotes.packages(
                Executables.read(MemorySegment.ofArray(file)).getFirst(), "usr/bin/x", 10);
    }

    private static byte[] section(byte[] content) {
        return ElfBuilder.elf64().section(".note.package", content).build();
    }

    @Test
    void readsDistributionsNotesAsWeakEvidence() throws MalformedException {
        String json =
                """
                {"type":"rpm","os":"fedora","osVersion":"40","name":"coreutils",
                 "version":"9.4-6.fc40","architecture":"x86_64",
                 "osCpe":"cpe:/o:fedoraproject:fedora:40"}\
                """;
        Package found = packages(section(fdo(json))).getFirst();
        assertThat(found.purl())
                .hasToString("pkg:rpm/fedora/coreutils@9.4-6.fc40?arch=x86_64&distro=fedora-40");
        assertThat(found.confidence()).isEqualTo(Confidence.LOW);
        assertThat(found.attribute("os.cpe")).isEqualTo("cpe:/o:fedoraproject:fedora:40");
    }

    @Test
    void readsOwnNotesAmongOthersOfASegment() throws MalformedException {
        ByteBuffer notes = ByteBuffer.allocate(400);
        notes.put(note("GNU", 3, "build id"));
        notes.put(
                fdo("{\"name\":\"tool\",\"version\":\"1.2\",\"appCpe\":\"cpe:2.3:a:x:tool:1.2\"}"));
        byte[] file = ElfBuilder.elf64().segment(NOTE_SEGMENT, 4, notes.array()).build();
        Package found = packages(file).getFirst();
        assertThat(found.purl()).hasToString("pkg:generic/tool@1.2");
        assertThat(found.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(found.attribute("cpe")).isEqualTo("cpe:2.3:a:x:tool:1.2");
    }

    @Test
    void ignoresNotesOfOthers() throws MalformedException {
        assertThat(packages(section(note("GNU", 0xcafe1a7e, "{}")))).isEmpty();
        assertThat(packages(section(note("FDO", 1, "{}")))).isEmpty();
    }

    @Test
    void refusesBrokenNotes() {
        assertThatThrownBy(() -> packages(section(fdo("{\"name\":"))))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("JSON");
        assertThatThrownBy(() -> packages(section(fdo("{\"name\":\"/\"}"))))
                .isInstanceOf(MalformedException.class);
        byte[] outside = fdo("{}");
        ByteBuffer.wrap(outside).order(ByteOrder.LITTLE_ENDIAN).putInt(4, -1);
        assertThatThrownBy(() -> packages(section(outside))).isInstanceOf(MalformedException.class);
        byte[] owner = fdo("{}");
        ByteBuffer.wrap(owner).order(ByteOrder.LITTLE_ENDIAN).putInt(0, -1);
        assertThatThrownBy(() -> packages(section(owner))).isInstanceOf(MalformedException.class);
    }
}
