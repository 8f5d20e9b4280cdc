package dev.lazaret.harden;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The database of one OS package manager, as far as packages are taken out of it. */
public interface PackageDatabase {

    /** {@code dpkg}, {@code apk} or {@code rpm}. */
    String manager();

    /** Whether the image has this database. */
    boolean isPresent(ImageView image) throws IOException;

    /**
     * What makes the database true once these packages are gone.
     *
     * @param packages names as the manager writes them; unknown ones are an error
     * @throws HardenException if a name is unknown, another installed package needs one of them, or
     *     the database cannot be rewritten safely
     * @throws IOException if the image cannot be read
     */
    Removal remove(ImageView image, Set<String> packages) throws IOException;

    /**
     * What to do.
     *
     * @param replacements files of the database with their new content
     * @param links symbolic links with what they lead to from now on
     * @param drops paths to remove: the packages' own files that no other package owns, and records
     *     of the database; directories only where nothing else lies below
     * @param notes what the reader should know (scripts that were not run, files kept), a sentence
     *     each
     */
    record Removal(
            SortedMap<String, FileBytes> replacements,
            SortedMap<String, String> links,
            SortedSet<String> drops,
            List<String> notes) {
        public Removal {
            replacements = Collections.unmodifiableSortedMap(new TreeMap<>(replacements));
            links = Collections.unmodifiableSortedMap(new TreeMap<>(links));
            drops = Collections.unmodifiableSortedSet(new TreeSet<>(drops));
            notes = List.copyOf(notes);
        }
    }
}
