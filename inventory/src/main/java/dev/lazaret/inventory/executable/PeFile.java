package dev.lazaret.inventory.executable;

import java.util.List;

/**
 * A PE program or library (Microsoft, "PE Format").
 *
 * @param characteristics of the COFF header
 * @param dllCharacteristics of the optional header
 * @param imageBase address the section addresses are relative to
 * @param directories data directories in their fixed order
 * @param symbols number of COFF symbols
 */
public record PeFile(
        Bytes file,
        boolean wide,
        int characteristics,
        int dllCharacteristics,
        long imageBase,
        List<Directory> directories,
        long symbols,
        List<Section> sections)
        implements Executable {

    static final int IMPORTS = 1;
    static final int LOAD_CONFIGURATION = 10;

    private static final int DLL = 0x2000;

    /**
     * A data directory.
     *
     * @param address relative to the image base
     */
    public record Directory(long address, long size) {}

    public PeFile {
        directories = List.copyOf(directories);
        sections = List.copyOf(sections);
    }

    /** A library, as against a program. */
    public boolean library() {
        return (characteristics & DLL) != 0;
    }

    @Override
    public List<Section> mapped() {
        return sections;
    }

    @Override
    public List<String> damage() {
        return List.of();
    }
}
