package dev.lazaret.lint.dockerfile.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreListTest {

    @ParameterizedTest
    @CsvSource({
        "docs, docs, true",
        "docs, docs/a/b, true",
        "docs, docs2, false",
        "docs, a/docs, false",
        "/docs/, ./docs, true",
        "docs/*, docs, false",
        "docs/*, docs/a/b, true",
        "docs/**, docs/a/b, true",
        "docs/**, docs, false",
        "**/docs, docs, true",
        "**/docs, a/b/docs/c, true",
        "**/docs, a/mydocs, false",
        "a/**/z, a/z, true",
        "a/**/z, a/b/c/z, true",
        "a/**/z, a/b/cz, false",
        "**.pyc, a/b.pyc, true",
        "*.pyc, a/b.pyc, false",
        "*.md, README.md, true",
        "?.md, ab.md, false",
        "[a-c]*.md, b1.md, true",
        "[^a-c]*.md, b1.md, false",
        "a\\*, a*, true",
        "a\\*, ab, false",
        "*, a/b, true",
        "*, ., true",
        ".*, ., false",
        "*, ../a, false",
    })
    void leavesOut(String pattern, String path, boolean leftOut) {
        assertThat(IgnoreList.parse("\n# a comment\n" + pattern + "\r\n").leavesOut(path))
                .isEqualTo(leftOut);
    }

    @Test
    void nothingIsSaidOfAListWithExceptions() {
        assertThat(IgnoreList.parse("*\n!a").leavesOut("b")).isFalse();
    }

    @Test
    void aListThatIsTooLongLeavesNothingOut() {
        assertThat(IgnoreList.parse("a\n".repeat(IgnoreList.CHARS_MAX)).patterns()).isEmpty();
    }

    /** Each star doubles the work of a matcher that goes back. */
    @Test
    void manyStarsTakeNoMoreThanTheirNumber() {
        String stars = "*a".repeat(IgnoreList.CHARS_MAX / 2);
        assertThat(IgnoreList.parse(stars).leavesOut("a".repeat(4_000) + "b")).isFalse();
    }
}
