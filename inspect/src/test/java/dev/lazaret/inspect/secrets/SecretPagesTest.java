package dev.lazaret.inspect.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Rule;
import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every kind has its page, written from the table so that the two never differ. */
final class SecretPagesTest {

    private static final Path DOCS = Path.of("..", "docs", "rules").toAbsolutePath().normalize();

    static List<SecretKind> kinds() {
        return KindTable.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void pageSaysWhatTheTableSays(SecretKind kind) {
        Goldens.assertMatches(DOCS.resolve(kind.rule().id() + ".md"), SecretPage.of(kind));
    }

    @Test
    void noPageIsLeftOfAKindThatIsGone() throws IOException {
        List<String> ids = SecretRules.all().stream().map(Rule::id).toList();
        try (var pages = Files.list(DOCS.resolve("image"))) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .filteredOn(name -> name.startsWith("secret-"))
                    .allSatisfy(
                            name -> assertThat(ids).contains("image/" + name.replace(".md", "")));
        }
    }
}
