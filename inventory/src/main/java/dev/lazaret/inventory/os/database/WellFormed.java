package dev.lazaret.inventory.os.database;

/** What a package manager would accept as a name or version; anything else is a broken database. */
public final class WellFormed {

    private static final int CHARS_MAX = 1024;

    private WellFormed() {}

    /** Not empty, not longer than any real name, and neither blanks, controls nor slashes in it. */
    public static boolean name(String name) {
        return version(name) && name.indexOf('/') < 0;
    }

    /** Not empty, not longer than any real version, and neither blanks nor controls in it. */
    public static boolean version(String version) {
        return !version.isEmpty()
                && version.length() <= CHARS_MAX
                && version.codePoints().allMatch(WellFormed::isVisible);
    }

    private static boolean isVisible(int point) {
        return !Character.isWhitespace(point)
                && !Character.isISOControl(point)
                && Character.getType(point) != Character.FORMAT
                && Character.getType(point) != Character.SURROGATE;
    }
}
