package dev.lazaret.inventory.python;

import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.TextFile;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Locale;

/**
 * Requirements files (pip, "Requirements File Format"): only what is pinned to one version by
 * {@code ==} or {@code ===} is known to be used. Options, addresses and included files are passed
 * over.
 */
final class RequirementsExaminer extends PythonLockFile {

    RequirementsExaminer() {
        super("python/requirements", Selection.suffixes(".txt"));
    }

    @Override
    public boolean accepts(FileEntry file) {
        return super.accepts(file)
                && file.fileName().toLowerCase(Locale.ROOT).contains("requirements");
    }

    @Override
    protected void read(FileEntry file, Content content, DeclaredPackages declared)
            throws IOException {
        StringBuilder logical = new StringBuilder();
        for (String line : TextFile.lines(content)) {
            String text = line.strip();
            boolean continued = text.endsWith("\\");
            logical.append(continued ? text.substring(0, text.length() - 1) : text);
            if (!continued) {
                requirement(logical.toString(), declared);
                logical.setLength(0);
            }
        }
        requirement(logical.toString(), declared);
    }

    private static void requirement(String line, DeclaredPackages declared) {
        String text = before(before(before(line, '#'), ';'), " --").strip();
        int equals = text.indexOf("==");
        if (equals <= 0 || text.startsWith("-")) {
            return;
        }
        String name = before(text.substring(0, equals), '[').strip();
        String version = text.substring(text.startsWith("===", equals) ? equals + 3 : equals + 2);
        add(declared, name, before(version, ',').strip(), false, "");
    }

    private static String before(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String before(String text, String end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}
