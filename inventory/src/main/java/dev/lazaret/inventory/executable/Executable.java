package dev.lazaret.inventory.executable;

import dev.lazaret.base.MalformedException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** One program or shared library, its headers read and its sections found. */
public sealed interface Executable permits ElfFile, PeFile, MachOFile {

    /** The bytes of this program: the file, or its part of a fat Mach-O file. */
    Bytes file();

    /** Addresses have 64 bits. */
    boolean wide();

    /** Named sections in file order; none when the headers were stripped or are damaged. */
    List<Section> sections();

    /** What the loader maps into memory, in file order. */
    List<Section> mapped();

    /** What the headers claim but the file does not hold, a sentence each. */
    List<String> damage();

    /** The first section of this name, null when there is none. */
    default @Nullable Section section(String name) {
        for (Section section : sections()) {
            if (section.name().equals(name)) {
                return section;
            }
        }
        return null;
    }

    /**
     * The bytes mapped at an address.
     *
     * @throws MalformedException if the file holds nothing there
     */
    default Bytes at(long address, long length) throws MalformedException {
        for (Section part : mapped()) {
            long offset = address - part.address();
            if (offset >= 0 && part.content().contains(offset, length)) {
                return part.content().slice(offset, length);
            }
        }
        throw new MalformedException(
                "nothing of the file is mapped at address 0x%x, length %s"
                        .formatted(address, Long.toUnsignedString(length)));
    }

    /** Where constants such as version strings lie: data sections, else all that is mapped. */
    default List<Bytes> constants() {
        List<Bytes> data =
                sections().stream().filter(Section::constants).map(Section::content).toList();
        return data.isEmpty() ? List.of(file()) : data;
    }
}
