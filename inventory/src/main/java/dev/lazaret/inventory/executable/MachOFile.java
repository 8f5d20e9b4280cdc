package dev.lazaret.inventory.executable;

import java.util.List;

/** A Mach-O program or library of one architecture (Apple, {@code mach-o/loader.h}). */
public record MachOFile(Bytes file, boolean wide, List<Section> sections, List<Section> mapped)
        implements Executable {

    public MachOFile {
        sections = List.copyOf(sections);
        mapped = List.copyOf(mapped);
    }

    @Override
    public List<String> damage() {
        return List.of();
    }
}
