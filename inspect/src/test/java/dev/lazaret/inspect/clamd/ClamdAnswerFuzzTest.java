package dev.lazaret.inspect.clamd;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.base.Text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Whatever calls itself clamd says: an answer that can be printed, or none. */
class ClamdAnswerFuzzTest {

    @FuzzTest
    void readsOrRefuses(byte[] said) {
        String text = new String(said, StandardCharsets.UTF_8);
        try {
            String words =
                    switch (ClamdAnswer.parse(text)) {
                        case ClamdAnswer.Found found -> found.signature();
                        case ClamdAnswer.Partial partial -> partial.why();
                        case ClamdAnswer.Clean _, ClamdAnswer.TooLarge _ -> "";
                    };
            assertThat(words).isEqualTo(Text.quote(words, 300));
        } catch (IOException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }
}
