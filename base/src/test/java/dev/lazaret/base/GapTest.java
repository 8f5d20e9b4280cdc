package dev.lazaret.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.TreeSet;

class GapTest {

    @Test
    void twoLinesOfAFileAreTwoGapsInOrderOfLines() {
        List<Gap> gaps = List.of(on(12), on(3), on(3));

        assertThat(new TreeSet<>(gaps))
                .extracting(gap -> gap.place().text())
                .containsExactly("web/Dockerfile:3", "web/Dockerfile:12");
        assertThat(Location.file(null, "a").text()).isEqualTo("a");
        assertThat(Location.NOWHERE.text()).isEmpty();
    }

    private static Gap on(int line) {
        return Gap.of(Gap.Kind.BROKEN, new Location(null, "web/Dockerfile", line), "same");
    }
}
