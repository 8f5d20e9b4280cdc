package dev.lazaret.inventory.os.rpm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes package headers as rpm stores them. */
final class HeaderBuilder {

    private record Entry(int tag, int type, int offset, int count) {}

    private final List<Entry> entries = new ArrayList<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /** A package with the tags every package has. */
    static HeaderBuilder named(String name, String version, String release) {
        return new HeaderBuilder()
                .string(RpmTag.NAME, name)
                .string(RpmTag.VERSION, version)
                .string(RpmTag.RELEASE, release)
                .string(RpmTag.ARCH, "x86_64");
    }

    HeaderBuilder string(int tag, String value) {
        entry(tag, 6, 1);
        text(value);
        return this;
    }

    HeaderBuilder strings(int tag, String... values) {
        entry(tag, 8, values.length);
        List.of(values).forEach(this::text);
        return this;
    }

    HeaderBuilder translated(int tag, String value) {
        entry(tag, 9, 1);
        text(value);
        return this;
    }

    HeaderBuilder numbers(int tag, int... values) {
        while (data.size() % 4 != 0) {
            data.write(0);
        }
        entry(tag, 4, values.length);
        for (int value : values) {
            data.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
        }
        return this;
    }

    HeaderBuilder binary(int tag, byte[] value) {
        entry(tag, 7, value.length);
        data.writeBytes(value);
        return this;
    }

    /** An entry that says whatever it likes. */
    HeaderBuilder raw(int tag, int type, int offset, int count) {
        entries.add(new Entry(tag, type, offset, count));
        return this;
    }

    byte[] build() {
        ByteBuffer header = ByteBuffer.allocate(8 + 16 * entries.size() + data.size());
        header.putInt(entries.size()).putInt(data.size());
        for (Entry entry : entries) {
            header.putInt(entry.tag()).putInt(entry.type());
            header.putInt(entry.offset()).putInt(entry.count());
        }
        return header.put(data.toByteArray()).array();
    }

    private void entry(int tag, int type, int count) {
        entries.add(new Entry(tag, type, data.size(), count));
    }

    private void text(String value) {
        data.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        data.write(0);
    }
}
