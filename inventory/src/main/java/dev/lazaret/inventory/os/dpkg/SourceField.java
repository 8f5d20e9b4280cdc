package dev.lazaret.inventory.os.dpkg;

/**
 * The {@code Source} field: {@code name} or {@code name (version)} (Debian policy 5.6.1).
 *
 * @param name the source package
 * @param version the binary package's when the field states none
 */
record SourceField(String name, String version) {

    static SourceField parse(String field, String packageName, String packageVersion) {
        int open = field.indexOf('(');
        String name = (open < 0 ? field : field.substring(0, open)).strip();
        if (name.isEmpty()) {
            return new SourceField(packageName, packageVersion);
        }
        int close = open < 0 ? -1 : field.indexOf(')', open);
        String version = close < 0 ? "" : field.substring(open + 1, close).strip();
        return new SourceField(name, version.isEmpty() ? packageVersion : version);
    }
}
