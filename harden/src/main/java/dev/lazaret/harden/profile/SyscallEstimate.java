package dev.lazaret.harden.profile;

import dev.lazaret.base.MalformedException;
import dev.lazaret.harden.FileContent;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.Keep;
import dev.lazaret.harden.reach.elf.ElfNeeds;
import dev.lazaret.inventory.executable.ElfFile;
import dev.lazaret.inventory.executable.Executable;
import dev.lazaret.inventory.executable.Executables;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which system calls the reached programs and libraries make.
 *
 * @param names all that were found, with what every program does
 * @param reasons why the names are not all, a sentence each; empty when they may be
 */
record SyscallEstimate(SortedSet<String> names, List<String> reasons) {

    static SyscallEstimate of(ImageView image, Keep keep) throws IOException {
        SortedSet<String> names = new TreeSet<>(Wrappers.ofStart());
        List<String> reasons = new ArrayList<>();
        boolean any = false;
        for (String path : keep.reasons().keySet()) {
            FileTree.Node node = image.tree().find(path);
            if (node == null || node.entry().type() != EntryType.FILE) {
                continue;
            }
            Optional<FileContent> content = image.content(path);
            if (content.isPresent() && isElf(content.get())) {
                any = true;
                try {
                    add(path, content.get(), names, reasons);
                } catch (MalformedException e) {
                    reasons.add(path + " cannot be read: " + e.getMessage());
                }
            }
        }
        if (!any) {
            reasons.add("no program was reached");
        }
        return new SyscallEstimate(names, reasons);
    }

    private static boolean isElf(FileContent content) throws IOException {
        byte[] head = content.head(4);
        return head.length == 4 && head[0] == 0x7F && head[1] == 'E' && head[2] == 'L';
    }

    private static void add(
            String path, FileContent content, SortedSet<String> names, List<String> reasons)
            throws IOException {
        ElfNeeds needs = ElfNeeds.read(content.segment());
        if (needs == null || needs.isLibc()) {
            return; // what the C library can do is asked for by name
        }
        if (needs.packed() || needs.runTogether()) {
            String how = needs.packed() ? " is packed" : " is written in Go";
            reasons.add(path + how + ": its system calls cannot be seen");
            return;
        }
        needs.imports().forEach(function -> names.addAll(Wrappers.of(function)));
        for (Executable executable : Executables.read(content.segment())) {
            if (executable instanceof ElfFile elf) {
                CodeCalls calls = ElfCode.calls(elf);
                names.addAll(calls.names());
                if (calls.open() > 0) {
                    reasons.add(
                            path
                                    + " makes system calls whose numbers are not seen, in "
                                    + calls.open()
                                    + " places");
                }
            }
        }
    }
}
