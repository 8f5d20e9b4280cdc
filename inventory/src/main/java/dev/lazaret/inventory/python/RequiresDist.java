package dev.lazaret.inventory.python;

/**
 * One {@code Requires-Dist} (PyPA specification "Dependency specifiers"): {@code name[extra] (>=1);
 * marker}.
 */
final class RequiresDist {

    private RequiresDist() {}

    /**
     * The normalised name; empty when it is only needed for an extra, as nothing records which
     * extras were asked for. Other markers are left: what they rule out is not installed.
     */
    static String name(String requirement) {
        int marker = requirement.indexOf(';');
        if (marker >= 0 && asksForExtra(requirement.substring(marker + 1))) {
            return "";
        }
        int end = 0;
        while (end < requirement.length() && isNameCharacter(requirement.charAt(end))) {
            end++;
        }
        return PythonName.normalized(requirement.substring(0, end));
    }

    /** {@code extra == "socks"}, alone or among other conditions. */
    private static boolean asksForExtra(String marker) {
        int at = marker.indexOf("extra");
        return at >= 0 && marker.substring(at + "extra".length()).strip().startsWith("==");
    }

    private static boolean isNameCharacter(char c) {
        return PythonName.isAlphanumeric(c) || c == '-' || c == '_' || c == '.';
    }
}
