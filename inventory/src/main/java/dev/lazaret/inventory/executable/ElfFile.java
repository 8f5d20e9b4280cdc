package dev.lazaret.inventory.executable;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An ELF program or shared library (System V gABI, "Object Files" and "Program Loading").
 *
 * @param type {@link #EXEC}, {@link #DYN} or another {@code e_type}
 * @param machine {@code e_machine}: {@link #X86_64}, {@link #AARCH64} or another
 * @param segments program headers in file order
 */
public record ElfFile(
        Bytes file,
        boolean wide,
        int type,
        int machine,
        List<Segment> segments,
        List<Section> sections,
        List<Section> mapped,
        List<String> damage)
        implements Executable {

    /** {@code ET_EXEC}: a program at fixed addresses. */
    public static final int EXEC = 2;

    /** {@code ET_DYN}: a position-independent program or a shared library. */
    public static final int DYN = 3;

    /** {@code EM_X86_64}. */
    public static final int X86_64 = 62;

    /** {@code EM_AARCH64}. */
    public static final int AARCH64 = 183;

    static final int LOAD = 1;
    static final int DYNAMIC = 2;
    static final int INTERPRETER = 3;
    static final int NOTE = 4;
    static final int GNU_STACK = 0x6474e551;
    static final int GNU_RELRO = 0x6474e552;

    static final int EXECUTE = 1;
    static final int WRITE = 2;

    /**
     * A program header.
     *
     * @param content what the file holds of it
     */
    public record Segment(int type, int flags, long address, Bytes content) {}

    public ElfFile {
        segments = List.copyOf(segments);
        sections = List.copyOf(sections);
        mapped = List.copyOf(mapped);
        damage = List.copyOf(damage);
    }

    /** A program or shared library, as against an object file, kernel module or core dump. */
    public boolean loadable() {
        return type == EXEC || type == DYN;
    }

    /** The first segment of this type, null when there is none. */
    @Nullable Segment segment(int wanted) {
        for (Segment segment : segments) {
            if (segment.type() == wanted) {
                return segment;
            }
        }
        return null;
    }

    /** The contents of note segments, else of note sections. */
    public List<Bytes> notes() {
        List<Bytes> found =
                segments.stream().filter(s -> s.type() == NOTE).map(Segment::content).toList();
        return found.isEmpty()
                ? sections.stream()
                        .filter(s -> s.name().startsWith(".note"))
                        .map(Section::content)
                        .toList()
                : found;
    }
}
