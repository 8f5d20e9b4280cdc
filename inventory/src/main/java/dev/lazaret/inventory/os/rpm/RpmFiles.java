package dev.lazaret.inventory.os.rpm;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.os.database.HexDigest;
import dev.lazaret.inventory.os.database.OwnedPaths;

import java.util.ArrayList;
import java.util.List;

/** The files of one package: base names with directory indexes, or whole names before rpm 4. */
final class RpmFiles {

    private RpmFiles() {}

    /** RPMVERIFY_FILEDIGEST (rpm, rpmvf.h): without it the packager says the content may change. */
    private static final int VERIFY_DIGEST = 1;

    /** One for each file, empty where none is to be checked; none at all when they do not fit. */
    private static List<String> digests(RpmHeader header, int files) throws MalformedException {
        List<String> digests = header.strings(RpmTag.FILE_DIGESTS);
        int[] flags = header.numbers(RpmTag.FILE_VERIFY_FLAGS);
        if (digests.size() != files) {
            return List.of();
        }
        List<String> checked = new ArrayList<>(digests);
        for (int i = 0; i < flags.length && i < files; i++) {
            if ((flags[i] & VERIFY_DIGEST) == 0) {
                checked.set(i, "");
            }
        }
        return checked;
    }

    static void addTo(OwnedPaths paths, RpmHeader header) throws MalformedException {
        List<String> names = header.strings(RpmTag.BASE_NAMES);
        List<String> directories = header.strings(RpmTag.DIR_NAMES);
        int[] indexes = header.numbers(RpmTag.DIR_INDEXES);
        if (names.size() != indexes.length) {
            throw new MalformedException(
                    names.size() + " file names have " + indexes.length + " directory indexes");
        }
        List<String> digests = digests(header, indexes.length);
        for (int i = 0; i < indexes.length; i++) {
            if (indexes[i] < 0 || indexes[i] >= directories.size()) {
                throw new MalformedException(
                        "directory " + indexes[i] + " is not one of " + directories.size());
            }
            paths.add(directories.get(indexes[i]), names.get(i));
            if (!digests.isEmpty()) {
                paths.digest(HexDigest.hex(digests.get(i)));
            }
        }
        for (String name : header.strings(RpmTag.OLD_FILE_NAMES)) {
            paths.add("", name);
        }
    }
}
