package dev.lazaret.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes that ARCHITECTURE.md sends readers to are in the rooms it says. */
class NamedClassesTest {

    private static final Path ROOT = Path.of(System.getProperty("lazaret.root"));
    private static final String HEADING = "## Where to start reading";
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`:|`([A-Z]\\w+)`");

    @Test
    void everyNamedClassIsInItsRoom() throws IOException {
        assertThat(named()).hasSizeGreaterThan(10).allMatch(NamedClassesTest::exists);
        assertThat(exists("scan/NoSuchClass")).isFalse();
    }

    /** {@code room/Class}. */
    private static List<String> named() throws IOException {
        String page = Files.readString(ROOT.resolve("ARCHITECTURE.md"));
        int start = page.indexOf(HEADING);
        assertThat(start).isPositive();
        int end = page.indexOf("\n## ", start + HEADING.length());
        TreeSet<String> named = new TreeSet<>();
        String room = "";
        Matcher names = NAME.matcher(page.substring(start, end < 0 ? page.length() : end));
        while (names.find()) {
            if (names.group(1) != null) {
                room = names.group(1);
            } else {
                named.add(room + "/" + names.group(2));
            }
        }
        return List.copyOf(named);
    }

    private static boolean exists(String named) {
        Path sources = ROOT.resolve(named.substring(0, named.indexOf('/')) + "/src/main/java");
        String file = named.substring(named.indexOf('/') + 1) + ".java";
        try (Stream<Path> paths = Files.walk(sources)) {
            return paths.anyMatch(path -> path.endsWith(file));
        } catch (IOException e) {
            return false;
        }
    }
}
