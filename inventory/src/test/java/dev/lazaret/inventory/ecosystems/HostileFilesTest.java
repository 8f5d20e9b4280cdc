package dev.lazaret.inventory.ecosystems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.Examining;
import dev.lazaret.layers.Examiner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Input that was made to hurt. */
class HostileFilesTest {

    private static final Limits SMALL =
            new Limits(
                    1 << 20,
                    10,
                    1 << 20,
                    100,
                    10,
                    4096,
                    1 << 20,
                    1 << 20,
                    4,
                    1 << 16,
                    3,
                    Duration.ofMinutes(1));

    static Stream<Examiner> examiners() {
        return EcosystemExaminers.all().stream();
    }

    @ParameterizedTest
    @CsvSource({
        "php/composer-lock, [", "php/composer-lock, '{\"packages\":['", "beam/mix-lock, '{'",
        "beam/rebar-lock, '[{'", "dart/pubspec-lock, '['", "dart/pubspec-lock, '- '",
        "dotnet/packages-config, '<a>'", "dotnet/packages-props, '<a>'", "sbom/embedded, '['",
        "sbom/embedded, '{\"components\":[{\"components\":'", "sbom/embedded, '<bom>'"
    })
    void deepNestingIsRefused(String id, String opening) {
        byte[] bytes = opening.repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Examining.bytes(examiner(id), "x/composer/f", bytes))
                .isInstanceOfAny(LimitExceededException.class, MalformedException.class);
    }

    @Test
    void anAliasBombCostsNothing() throws IOException {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            yaml.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        yaml.append("packages: *a59\n");
        Examining seen = Examining.text(examiner("dart/pubspec-lock"), "pubspec.lock", yaml + "");
        assertThat(seen.packages()).isEmpty();
    }

    @Test
    void noMorePackagesThanTheLimitAreTaken() {
        String lock =
                "{\"packages\":[" + "{\"name\":\"a/b%d\",\"version\":\"1\"},".repeat(9) + "{}]}";
        StringBuilder numbered = new StringBuilder();
        int n = 0;
        for (String part : lock.split("%d", -1)) {
            numbered.append(part).append(n++);
        }
        String text = numbered.substring(0, numbered.length() - Integer.toString(n - 1).length());
        assertThatThrownBy(() ->
                        Examining.bytes(
                                examiner("php/composer-lock"),
                                "composer.lock",
                                text.getBytes(StandardCharsets.UTF_8),
                                SMALL))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("more than 3 packages");
    }

    @Test
    void doublingVariablesOfARockspecStayBounded() throws IOException {
        StringBuilder lua = new StringBuilder("a0 = \"" + "x".repeat(1_000) + "\"\n");
        for (int i = 1; i < 50_000; i++) {
            lua.append("a" + i + " = a" + (i - 1) + "..a" + (i - 1) + "\n");
        }
        lua.append("package = \"p\"\nversion = \"1-1\"\n");
        Examining seen = Examining.text(examiner("lua/rockspec"), "p.rockspec", lua + "");
        assertThat(seen.names()).containsExactly("p 1-1");
    }

    @ParameterizedTest
    @MethodSource("examiners")
    void randomChangesNeverBreakOut(Examiner examiner) throws IOException {
        List<byte[]> seeds = Seeds.of(examiner);
        Random random = new Random(20240229);
        for (int round = 0; round < 400; round++) {
            byte[] bytes = seeds.get(round % seeds.size()).clone();
            for (int change = 0; change <= round % 8 && bytes.length > 0; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Observed.of(examiner, "x/specifications/conda-meta/a.1/x", bytes)
                    .forEach(line -> assertThat(line).isNotNull());
        }
    }

    private static Examiner examiner(String id) {
        return EcosystemExaminers.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
