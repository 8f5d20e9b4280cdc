package dev.lazaret.advisories.version;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;
import dev.lazaret.testkit.Damage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Two lines of anything: an order compares them, both ways alike, or refuses one. */
class VersionsFuzzTest {

    @MethodSource("seeds")
    @FuzzTest
    void fuzz(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        int line = Math.max(0, text.indexOf('\n'));
        String left = text.substring(0, line);
        String right = text.substring(line).strip();
        for (String name : VersionOrders.names()) {
            compare(VersionOrders.byName(name).orElseThrow(), left, right);
        }
    }

    private static void compare(VersionOrder order, String left, String right) {
        try {
            int forth = Integer.signum(order.compare(left, right));
            assertThat(Integer.signum(order.compare(right, left)))
                    .as("%s of '%s' and '%s'", order.name(), left, right)
                    .isEqualTo(-forth);
            assertThat(order.compare(left, left)).isZero();
        } catch (InvalidVersionException e) {
            assertThat(e).hasMessageContaining(order.name());
        }
    }

    @Test
    void survivesChangedBytes() throws Exception {
        Damage.of(seeds(), 500, this::fuzz);
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "1.2.3\n1.2.3-rc.1+b",
                        "1:2.30~rc1-5+deb12u1\n2.30^git1-5.el9",
                        "1.2.3_p4-r5\n1.2b_alpha",
                        "1!2.0.post3.dev4+local.5\n2.0a1",
                        "v0.0.0-20200101000000-abcdefabcdef\nv1.0.0+incompatible",
                        "1.0-SNAPSHOT\n1.0.Final",
                        "dev-main\n1.0.x-dev")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
