package dev.lazaret.harden.reach;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes ELF files of a few hundred bytes: 64-bit, little-endian, addresses are file offsets. */
public final class TinyElf {

    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;

    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private final List<long[]> tags = new ArrayList<>();
    private final List<Integer> imports = new ArrayList<>();
    private final StringBuilder texts = new StringBuilder("\0");
    private byte[] code = {};
    private String interpreter = "";
    private int machine = 62;

    public TinyElf() {
        strings.write(0);
    }

    /** A dynamic program. */
    public static TinyElf program() {
        return new TinyElf().interpreter("/lib64/ld-linux-x86-64.so.2");
    }

    /** A library with a name. */
    public static TinyElf library(String soname) {
        return new TinyElf().tag(14, soname);
    }

    public TinyElf interpreter(String path) {
        interpreter = path;
        return this;
    }

    public TinyElf machine(int value) {
        machine = value;
        return this;
    }

    public TinyElf needed(String... names) {
        for (String name : names) {
            tag(1, name);
        }
        return this;
    }

    public TinyElf rpath(String path) {
        return tag(15, path);
    }

    public TinyElf runpath(String path) {
        return tag(29, path);
    }

    public TinyElf imports(String... names) {
        for (String name : names) {
            imports.add(string(name));
        }
        return this;
    }

    /** A text constant. */
    public TinyElf text(String value) {
        texts.append(value).append('\0');
        return this;
    }

    /** Machine code in an executable segment. */
    public TinyElf code(int... bytes) {
        code = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            code[i] = (byte) bytes[i];
        }
        return this;
    }

    private TinyElf tag(long tag, String value) {
        tags.add(new long[] {tag, string(value)});
        return this;
    }

    private int string(String value) {
        int at = strings.size();
        strings.writeBytes((value + '\0').getBytes(StandardCharsets.ISO_8859_1));
        return at;
    }

    public byte[] build() {
        byte[] path = (interpreter + '\0').getBytes(StandardCharsets.ISO_8859_1);
        byte[] constants = texts.toString().getBytes(StandardCharsets.ISO_8859_1);
        int headers = 4;
        int pathAt = HEADER + headers * PROGRAM_HEADER;
        int symbolsAt = align(pathAt + path.length);
        int symbolsSize = 24 * (imports.size() + 1);
        int stringsAt = symbolsAt + symbolsSize;
        int dynamicAt = align(stringsAt + strings.size());
        int dynamicSize = 16 * (tags.size() + 4);
        int textsAt = dynamicAt + dynamicSize;
        int codeAt = align(textsAt + constants.length);
        ByteBuffer out = ByteBuffer.allocate(codeAt + code.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}).position(16);
        out.putShort((short) 3).putShort((short) machine).putInt(1);
        out.putLong(0).putLong(HEADER).putLong(0).putInt(0);
        out.putShort((short) HEADER).putShort((short) PROGRAM_HEADER);
        out.putShort((short) headers).putShort((short) 64).putShort((short) 0).putShort((short) 0);
        programHeader(out, 1, 4, 0, codeAt);
        programHeader(out, 1, 5, codeAt, code.length);
        programHeader(out, 2, 6, dynamicAt, dynamicSize);
        programHeader(out, interpreter.isEmpty() ? 0 : 3, 4, pathAt, path.length);
        out.position(pathAt).put(path);
        out.position(symbolsAt + 24);
        for (int name : imports) {
            out.putInt(name).putInt(0x12).putLong(0).putLong(0);
        }
        out.position(stringsAt).put(strings.toByteArray());
        out.position(dynamicAt);
        tags.forEach(tag -> out.putLong(tag[0]).putLong(tag[1]));
        out.putLong(5).putLong(stringsAt).putLong(10).putLong(strings.size());
        out.putLong(6).putLong(symbolsAt).putLong(0).putLong(0);
        out.position(textsAt).put(constants);
        out.position(codeAt).put(code);
        return out.array();
    }

    private static void programHeader(ByteBuffer out, int type, int flags, long at, long size) {
        out.putInt(type).putInt(flags).putLong(at).putLong(at).putLong(at);
        out.putLong(size).putLong(size).putLong(8);
    }

    private static int align(int at) {
        return (at + 15) & ~15;
    }
}
