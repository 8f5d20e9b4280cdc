package dev.lazaret.inventory.executable;

/**
 * A part of an executable that is mapped or named.
 *
 * @param name section name ({@code .rodata}, {@code __DATA,__go_buildinfo}); empty for segments
 * @param address where it is mapped
 * @param content what the file holds of it; shorter than its memory when the file has less
 * @param writable mapped writable
 * @param executable mapped executable
 * @param loaded part of the running program's memory
 */
public record Section(
        String name,
        long address,
        Bytes content,
        boolean writable,
        boolean executable,
        boolean loaded) {

    /** Whether it can hold version strings: constants, or the compiler's own remark. */
    public boolean constants() {
        return ((loaded && !executable) || name.equals(".comment")) && content.size() > 0;
    }
}
