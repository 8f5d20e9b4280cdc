package dev.lazaret.inspect.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

final class KeywordsTest {

    private static final List<String> WORDS =
            List.of("abc", "abcd", "bcda", "-----begin", "://", "password", "aab", "zzzz");

    private final Keywords keywords = new Keywords(WORDS, word -> value -> true);

    /** {@code word@start} of each keyword found. */
    private List<String> found(String text) {
        byte[] bytes = Arrays.copyOf(text.getBytes(StandardCharsets.ISO_8859_1), text.length() + 4);
        List<String> found = new ArrayList<>();
        int at = keywords.next(bytes, 0, text.length());
        while (at < text.length()) {
            for (Keywords.Place place : keywords.at(bytes, at)) {
                int start = at - place.offset();
                if (keywords.stands(place.word(), bytes, start, text.length())) {
                    found.add(keywords.words().get(place.word()) + "@" + start);
                }
            }
            at = keywords.next(bytes, at + 1, text.length());
        }
        return found;
    }

    private static List<String> expected(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> expected = new ArrayList<>();
        for (String word : WORDS) {
            for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
                expected.add(word + "@" + at);
            }
        }
        return expected;
    }

    @Test
    void findsAllThatAPlainSearchFinds() {
        Random random = new Random(11);
        String alphabet = "abcdABCDzZ-:/";
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            text.insert(random.nextInt(text.length()), WORDS.get(random.nextInt(WORDS.size())));
            assertThat(found(text.toString()))
                    .as(text.toString())
                    .containsExactlyInAnyOrderElementsOf(expected(text.toString()));
        }
    }

    @Test
    void signsThatOnlyLookLikeTheOtherCaseAreNoMatch() {
        assertThat(found("AB\003D ab\003d -----BEGIN \r\r\r\r\rbegin"))
                .containsExactly("-----begin@10");
    }

    @Test
    void refusesWordsTooShortToFind() {
        assertThatThrownBy(() -> new Keywords(List.of("ab"), word -> value -> true))
                .hasMessageContaining("ab");
    }
}
