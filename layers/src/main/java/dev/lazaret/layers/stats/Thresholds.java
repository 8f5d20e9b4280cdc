package dev.lazaret.layers.stats;

import dev.lazaret.base.ByteCount;
import dev.lazaret.base.Text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What an image may waste: Dive's three rules with Dive's meaning. An empty threshold is switched
 * off.
 *
 * @param lowestEfficiency fails below
 * @param highestWastedBytes fails above
 * @param highestUserWastedPercent a ratio from 0 to 1 in spite of its name; fails above
 */
public record Thresholds(
        OptionalDouble lowestEfficiency,
        OptionalLong highestWastedBytes,
        OptionalDouble highestUserWastedPercent) {

    public static final String LOWEST_EFFICIENCY = "lowestEfficiency";
    public static final String HIGHEST_WASTED_BYTES = "highestWastedBytes";
    public static final String HIGHEST_USER_WASTED_PERCENT = "highestUserWastedPercent";

    /** The keys of {@link #of}. */
    public static final List<String> RULES =
            List.of(HIGHEST_USER_WASTED_PERCENT, HIGHEST_WASTED_BYTES, LOWEST_EFFICIENCY);

    private static final Set<String> OFF = Set.of("", "disabled", "off", "false");

    /** How a rule came out. */
    public enum Outcome {
        PASS,
        FAIL,
        SKIP
    }

    /**
     * A rule held against an image.
     *
     * @param rule its key
     * @param why for people, with both values
     */
    public record Check(String rule, Outcome outcome, String why) {}

    /**
     * Thresholds as text by key; a key that is absent has Dive's default.
     *
     * @throws IllegalArgumentException if a value is no threshold
     */
    public static Thresholds of(Map<String, String> rules) {
        return new Thresholds(
                ratio(LOWEST_EFFICIENCY, rules.getOrDefault(LOWEST_EFFICIENCY, "0.9")),
                bytes(rules.getOrDefault(HIGHEST_WASTED_BYTES, "disabled")),
                ratio(
                        HIGHEST_USER_WASTED_PERCENT,
                        rules.getOrDefault(HIGHEST_USER_WASTED_PERCENT, "0.1")));
    }

    private static boolean isOff(String value) {
        return OFF.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    private static OptionalDouble ratio(String rule, String value) {
        if (isOff(value)) {
            return OptionalDouble.empty();
        }
        double ratio = -1;
        try {
            ratio = Double.parseDouble(value.strip());
        } catch (NumberFormatException e) {
            // said below, with the value
        }
        if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalArgumentException(
                    rule
                            + " is a ratio from 0 to 1 or 'disabled', not '"
                            + Text.quote(value, 60)
                            + "'");
        }
        return OptionalDouble.of(ratio);
    }

    private static OptionalLong bytes(String value) {
        if (isOff(value)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(ByteCount.parse(value.strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(HIGHEST_WASTED_BYTES + ": " + e.getMessage(), e);
        }
    }

    /** All rules in the order of their keys. */
    public List<Check> check(ImageStatistics image) {
        return List.of(userWasted(image), wasted(image), efficiency(image));
    }

    private Check userWasted(ImageStatistics image) {
        if (highestUserWastedPercent.isEmpty()) {
            return skipped(HIGHEST_USER_WASTED_PERCENT);
        }
        double limit = highestUserWastedPercent.getAsDouble();
        // without user bytes there is no ratio, and no rule to break
        double ratio = image.userWastedRatio();
        String why =
                "%s of what was added to the lowest layer is wasted; at most %s may be"
                        .formatted(percent(ratio), percent(limit));
        return check(HIGHEST_USER_WASTED_PERCENT, ratio > limit, why);
    }

    private Check wasted(ImageStatistics image) {
        if (highestWastedBytes.isEmpty()) {
            return skipped(HIGHEST_WASTED_BYTES);
        }
        long limit = highestWastedBytes.getAsLong();
        String why =
                "%s are wasted; at most %s may be"
                        .formatted(ByteCount.text(image.wastedBytes()), ByteCount.text(limit));
        return check(HIGHEST_WASTED_BYTES, image.wastedBytes() > limit, why);
    }

    private Check efficiency(ImageStatistics image) {
        if (lowestEfficiency.isEmpty()) {
            return skipped(LOWEST_EFFICIENCY);
        }
        double limit = lowestEfficiency.getAsDouble();
        String why =
                "the image is %s efficient; at least %s is asked for"
                        .formatted(percent(image.efficiency()), percent(limit));
        return check(LOWEST_EFFICIENCY, limit > image.efficiency(), why);
    }

    private static Check check(String rule, boolean fails, String why) {
        return new Check(rule, fails ? Outcome.FAIL : Outcome.PASS, why);
    }

    private static Check skipped(String rule) {
        return new Check(rule, Outcome.SKIP, "disabled");
    }

    private static String percent(double ratio) {
        return Double.isNaN(ratio) ? "nothing" : "%.2f %%".formatted(ratio * 100);
    }
}
