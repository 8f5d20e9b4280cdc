package dev.lazaret.judge.clause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "*,'',true",
        "*,a/b,true",
        "lib*,libssl,true",
        "lib*,ssl,false",
        "*.jar,app/x.jar,true",
        "a?c,abc,true",
        "a?c,ac,false",
        "a*b*c,aXbYbZc,true",
        "a*b*c,aXbYbZ,false",
        "'','',true",
        "'',a,false",
    })
    void matchesTheWholeText(String pattern, String text, boolean expected) {
        assertThat(new Glob(pattern).matches(text)).isEqualTo(expected);
    }

    @Test
    void manyStarsOnALongTextComeToAnEnd() {
        assertThat(new Glob("*a".repeat(50) + "b").matches("a".repeat(5_000))).isFalse();
    }
}
