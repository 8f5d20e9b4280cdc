package dev.lazaret.advisories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.advisories.Advisory.Event;
import dev.lazaret.advisories.Advisory.Event.Kind;
import dev.lazaret.advisories.Advisory.Range;
import dev.lazaret.advisories.RangeVerdict.Affected;
import dev.lazaret.advisories.RangeVerdict.NotAffected;
import dev.lazaret.advisories.RangeVerdict.Uncomparable;
import dev.lazaret.advisories.version.VersionOrders;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class VersionRangesTest {

    private static final VersionOrder SEMVER = VersionOrders.byName("semver").orElseThrow();

    @Test
    void zeroIsBeforeEverythingAndFixedIsOutside() {
        Advisory advisory = advisory(List.of(), "introduced 0 fixed 1.2.0");

        assertThat(evaluate(advisory, "0.0.1-alpha"))
                .isEqualTo(new Affected(">= 0, < 1.2.0", "1.2.0"));
        assertThat(evaluate(advisory, "1.2.0-rc.1"))
                .isEqualTo(new Affected(">= 0, < 1.2.0", "1.2.0"));
        assertThat(evaluate(advisory, "1.2.0")).isEqualTo(new NotAffected("1.2.0"));
    }

    @Test
    void lastAffectedIsInsideAndNamesNoFix() {
        Advisory advisory = advisory(List.of(), "introduced 1.0.0 last_affected 1.5.0");

        assertThat(evaluate(advisory, "0.9.0")).isEqualTo(new NotAffected(""));
        assertThat(evaluate(advisory, "1.5.0")).isEqualTo(new Affected(">= 1.0.0, <= 1.5.0", ""));
        assertThat(evaluate(advisory, "1.5.1")).isEqualTo(new NotAffected(""));
    }

    @Test
    void eventsMayStandInAnyOrder() {
        Advisory advisory =
                advisory(List.of(), "fixed 2.3.0 introduced 2.0.0 fixed 1.5.0 introduced 0");

        assertThat(evaluate(advisory, "1.4.9")).isEqualTo(new Affected(">= 0, < 1.5.0", "1.5.0"));
        assertThat(evaluate(advisory, "1.7.0")).isEqualTo(new NotAffected("1.5.0"));
        assertThat(evaluate(advisory, "2.2.0"))
                .isEqualTo(new Affected(">= 2.0.0, < 2.3.0", "2.3.0"));
        assertThat(evaluate(advisory, "2.3.0")).isEqualTo(new NotAffected("2.3.0"));
    }

    @Test
    void introducedAloneIsOpen() {
        assertThat(evaluate(advisory(List.of(), "introduced 1.0.0"), "99.0.0"))
                .isEqualTo(new Affected(">= 1.0.0", ""));
    }

    @Test
    void aSecondFixChangesNothingBeforeTheFirst() {
        Advisory advisory = advisory(List.of(), "introduced 0 fixed 1.0.0 fixed 2.0.0");

        assertThat(evaluate(advisory, "0.5.0")).isEqualTo(new Affected(">= 0, < 1.0.0", "1.0.0"));
        assertThat(evaluate(advisory, "1.5.0")).isEqualTo(new NotAffected("1.0.0"));
    }

    @Test
    void anyOneLimitAboveTheVersionSuffices() {
        Advisory advisory = advisory(List.of(), "introduced 0 limit 1.0.0 limit 2.0.0");

        assertThat(evaluate(advisory, "1.5.0")).isEqualTo(new Affected(">= 0, < 2.0.0", ""));
        assertThat(evaluate(advisory, "2.0.0")).isEqualTo(new NotAffected(""));
        assertThat(evaluate(advisory(List.of(), "introduced 0 limit *"), "9.0.0"))
                .isInstanceOf(Affected.class);
    }

    @Test
    void anEnumeratedVersionIsAffectedWhateverTheRangesSay() {
        Advisory advisory = advisory(List.of("3.0.0"), "introduced 0 fixed 1.0.0 introduced 4.0.0");

        assertThat(evaluate(advisory, "3.0.0")).isEqualTo(new Affected("= 3.0.0", ""));
        assertThat(evaluate(advisory, "3.0.1")).isEqualTo(new NotAffected("1.0.0"));
    }

    @Test
    void anEnumerationAloneMeansVersionsNotSpellings() {
        assertThat(evaluate(advisory(List.of("v1.2.0")), "1.2")).isInstanceOf(Affected.class);
        assertThat(evaluate(advisory(List.of("v1.2.0")), "1.2.1")).isEqualTo(new NotAffected(""));
    }

    @Test
    void anyRangeSuffices() {
        Advisory advisory =
                advisory(List.of(), "introduced 0 fixed 1.0.0", "introduced 2.0.0 fixed 2.1.0");

        assertThat(evaluate(advisory, "2.0.5"))
                .isEqualTo(new Affected(">= 2.0.0, < 2.1.0", "2.1.0"));
        assertThat(evaluate(advisory, "2.2.0")).isEqualTo(new NotAffected("2.1.0"));
    }

    @Test
    void whatCannotBeComparedIsNotCalledSafe() {
        Advisory advisory = advisory(List.of("abc"), "introduced 0 fixed 1.0.0");

        assertThat(evaluate(advisory, "not-a-version"))
                .isInstanceOfSatisfying(
                        Uncomparable.class,
                        verdict -> assertThat(verdict.reason()).contains("not-a-version", "T-1"));
        assertThat(evaluate(advisory, "abc")).isEqualTo(new Affected("= abc", ""));
        assertThat(evaluate(advisory(List.of(), "introduced 0 fixed unknown"), "1.0.0"))
                .isInstanceOf(Uncomparable.class);
    }

    @Test
    void describesAllRanges() {
        assertThat(
                        VersionRanges.describe(
                                advisory(List.of("7"), "introduced 0 fixed 1", "introduced 2")))
                .isEqualTo(">= 0, < 1 || >= 2 || = 7");
    }

    private static RangeVerdict evaluate(Advisory advisory, String version) {
        return VersionRanges.evaluate(advisory, version, SEMVER);
    }

    private static Advisory advisory(List<String> versions, String... ranges) {
        List<Range> parsed = new ArrayList<>();
        for (String range : ranges) {
            String[] words = range.split(" ", -1);
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < words.length; i += 2) {
                events.add(
                        new Event(
                                Kind.valueOf(words[i].toUpperCase(java.util.Locale.ROOT)),
                                words[i + 1]));
            }
            parsed.add(new Range("SEMVER", events));
        }
        return new Advisory(
                "T-1", "T", List.of(), List.of(), "npm", "thing", parsed, versions, List.of(), "",
                "", "", "", "", List.of());
    }
}
