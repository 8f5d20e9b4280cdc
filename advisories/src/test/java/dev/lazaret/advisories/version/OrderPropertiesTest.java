package dev.lazaret.advisories.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;
import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** What every order promises whatever it is given. */
class OrderPropertiesTest {

    private static final String ALPHABET = "0011299..--__~^+:!abrcpdevRCxé\u202E\uD800 ";

    static List<VersionOrder> orders() {
        return VersionOrders.names().stream()
                .map(name -> VersionOrders.byName(name).orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void isTotalOnRealVersions(VersionOrder order) throws Exception {
        assertTotal(order, realVersions(order));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void isTotalOnWhateverItAccepts(VersionOrder order) throws Exception {
        Random random = new Random(20_26);
        List<String> accepted = new ArrayList<>();
        for (int i = 0; i < 20_000 && accepted.size() < 60; i++) {
            String text = text(random);
            try {
                assertThat(order.compare(text, text)).isZero();
                accepted.add(text);
            } catch (InvalidVersionException e) {
                assertThat(e).hasMessageContaining(order.name());
            }
        }
        assertThat(accepted).isNotEmpty();
        assertTotal(order, accepted);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void refusesNothingAndFarTooMuch(VersionOrder order) {
        assertThatThrownBy(() -> order.compare("", "1.0.0"))
                .isInstanceOf(InvalidVersionException.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> order.compare("1.0.0", "1.".repeat(1 << 19)))
                .isInstanceOf(InvalidVersionException.class)
                .hasMessageContaining("1048576 characters");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void comparesNumbersOfAnyLength(VersionOrder order) throws Exception {
        String nines = "9".repeat(900);
        String next = "1" + "0".repeat(900);

        assertThat(order.compare(nines + ".0.0", next + ".0.0")).isNegative();
        assertThat(order.compare("1.0." + next, "1.0." + nines)).isPositive();
        assertThat(order.compare("0".repeat(100) + "7.0.0", "7.0.0")).isZero();
    }

    private static List<String> realVersions(VersionOrder order) throws IOException {
        Set<String> versions = new TreeSet<>();
        TruthTable table =
                TruthTable.read(
                        Goldens.resources()
                                .resolve("dev/lazaret/advisories/version/" + order.name() + ".txt"),
                        order.name());
        table.rows()
                .forEach(row -> {
                    versions.add(row.left());
                    versions.add(row.right());
                });
        return List.copyOf(versions);
    }

    private static void assertTotal(VersionOrder order, List<String> versions) throws Exception {
        for (String a : versions) {
            assertThat(order.compare(a, a)).isZero();
            for (String b : versions) {
                int ab = Integer.signum(order.compare(a, b));
                assertThat(ab)
                        .as("%s against %s", a, b)
                        .isEqualTo(-Integer.signum(order.compare(b, a)));
                for (String c : versions) {
                    if (ab <= 0 && order.compare(b, c) <= 0) {
                        assertThat(order.compare(a, c))
                                .as("%s, %s, %s", a, b, c)
                                .isLessThanOrEqualTo(0);
                    }
                }
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
