package dev.lazaret.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every source file is formatted by google-java-format, AOSP style. {@code -Dlazaret.format=apply}
 * rewrites what is not. See docs/adr/0002 for why this is a test and not a Maven plugin.
 */
class FormattingTest {

    private static final Path ROOT = Path.of(System.getProperty("lazaret.root"));
    private static final boolean APPLY = "apply".equals(System.getProperty("lazaret.format"));

    private final Formatter formatter =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    @Test
    void everySourceFileIsFormatted() throws Exception {
        List<Path> wrong = new ArrayList<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            String formatted = format(file, text);
            if (!formatted.equals(text)) {
                if (APPLY) {
                    Files.writeString(file, formatted);
                } else {
                    wrong.add(ROOT.relativize(file));
                }
            }
        }
        assertThat(wrong)
                .as("not formatted; run: mvn -q -pl house test -Dlazaret.format=apply")
                .isEmpty();
    }

    private String format(Path file, String text) throws FormatterException {
        try {
            String ordered = ImportOrderer.reorderImports(text, JavaFormatterOptions.Style.AOSP);
            return formatter.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
        } catch (FormatterException e) {
            throw new FormatterException(file + ": " + e.getMessage());
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> found = new ArrayList<>();
            for (Path module :
                    modules.filter(dir -> Files.exists(dir.resolve("pom.xml"))).toList()) {
                Path sources = module.resolve("src");
                if (Files.isDirectory(sources)) {
                    try (Stream<Path> files = Files.walk(sources)) {
                        files.filter(file -> file.toString().endsWith(".java"))
                                .sorted()
                                .forEach(found::add);
                    }
                }
            }
            assertThat(found).hasSizeGreaterThan(5);
            return found;
        }
    }
}
