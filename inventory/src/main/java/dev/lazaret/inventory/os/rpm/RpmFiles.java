package dev.lazaret.inventory.os.rpm;

import dev.lazaret.inventory.os.database.OwnedPaths;
import dev.lazaret.layers.MalformedException;

import java.util.List;

/** The files of one package: base names with directory indexes, or whole names before rpm 4. */
final class RpmFiles {

    private RpmFiles() {}

    static void addTo(OwnedPaths paths, RpmHeader header) throws MalformedException {
        List<String> names = header.strings(RpmTag.BASE_NAMES);
        List<String> directories = header.strings(RpmTag.DIR_NAMES);
        int[] indexes = header.numbers(RpmTag.DIR_INDEXES);
        if (names.size() != indexes.length) {
            throw new MalformedException(
                    names.size() + " file names have " + indexes.length + " directory indexes");
        }
        for (int i = 0; i < indexes.length; i++) {
            if (indexes[i] < 0 || indexes[i] >= directories.size()) {
                throw new MalformedException(
                        "directory " + indexes[i] + " is not one of " + directories.size());
            }
            paths.add(directories.get(indexes[i]), names.get(i));
        }
        for (String name : header.strings(RpmTag.OLD_FILE_NAMES)) {
            paths.add("", name);
        }
    }
}
