package dev.lazaret.inspect.rule;

import java.util.List;
import java.util.Set;

/** Tells files of libraries, as their authors publish them, from a site's own by their paths. */
public final class LibraryFiles {

    /** Where package managers and distributions put libraries and programs' data. */
    private static final List<String> DIRECTORIES =
            List.of(
                    "node_modules/",
                    "site-packages/",
                    "dist-packages/",
                    "/gems/",
                    "usr/local/go/",
                    "usr/lib/go/",
                    "go/pkg/mod/",
                    "usr/share/go-",
                    "usr/share/doc/",
                    "usr/share/man/",
                    "usr/lib/python",
                    "usr/lib/ruby/",
                    "usr/local/lib/python",
                    "usr/local/lib/ruby/",
                    "usr/local/lib/perl",
                    "usr/share/perl",
                    ".m2/repository/",
                    ".cargo/registry/");

    /** What nobody runs and everybody copies from. */
    private static final Set<String> PLAIN =
            Set.of(
                    "test",
                    "tests",
                    "testing",
                    "testdata",
                    "test-data",
                    "__tests__",
                    "spec",
                    "specs",
                    "fixtures",
                    "example",
                    "examples",
                    "sample",
                    "samples",
                    "demo",
                    "doc",
                    "docs",
                    "man",
                    "contrib");

    private LibraryFiles() {}

    /** Whether the file lies in a library, whatever it is there. */
    public static boolean isAny(String path) {
        return end(path) >= 0;
    }

    /** Whether the file is of a library's tests, examples or documentation. */
    public static boolean isPlain(String path) {
        int end = end(path);
        if (end < 0) {
            return false;
        }
        String[] names = path.substring(end).split("/", -1);
        for (int i = 0; i < names.length - 1; i++) {
            if (PLAIN.contains(names[i])) {
                return true;
            }
        }
        return isPlainName(names[names.length - 1]);
    }

    private static boolean isPlainName(String name) {
        return name.endsWith(".md")
                || name.endsWith(".rst")
                || name.endsWith(".examples.json")
                || name.endsWith("_test.go")
                || (name.startsWith("test_") && name.endsWith(".py"))
                || name.startsWith("README")
                || name.startsWith("CHANGELOG")
                || name.startsWith("changelog");
    }

    /** Where the library's own name starts, the word {@code doc} of a doc directory included. */
    private static int end(String path) {
        int end = -1;
        for (String directory : DIRECTORIES) {
            int at = path.indexOf(directory);
            if (at == 0 || (at > 0 && (directory.startsWith("/") || path.charAt(at - 1) == '/'))) {
                int last = directory.lastIndexOf('/', directory.length() - 2);
                end = Math.max(end, at + last + 1);
            }
        }
        return end;
    }
}
