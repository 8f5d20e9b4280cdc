package dev.lazaret.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;

/** Counts of bytes as people write and read them; kB is 1000 bytes, KiB 1024. */
public final class ByteCount {

    private static final String PREFIXES = "kMGTPE";

    private static final Map<String, Integer> POWERS =
            Map.of("", 0, "k", 1, "m", 2, "g", 3, "t", 4, "p", 5, "e", 6);

    private ByteCount() {}

    /** Two digits that count and a unit: {@code 17 B}, {@code 6.4 kB}, {@code 120 MB}. */
    public static String text(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        BigDecimal value = BigDecimal.valueOf(bytes);
        int power = 0;
        while (value.compareTo(BigDecimal.valueOf(999.5)) >= 0) {
            value = value.movePointLeft(3);
            power++;
        }
        BigDecimal tenths = value.setScale(1, RoundingMode.HALF_UP);
        boolean small = tenths.compareTo(BigDecimal.TEN) < 0;
        BigDecimal shown = small ? tenths : value.setScale(0, RoundingMode.HALF_UP);
        return shown.toPlainString() + " " + PREFIXES.charAt(power - 1) + "B";
    }

    /**
     * Reads a number with an optional fraction and unit, in any case: {@code 20MB}, {@code 1.5
     * GiB}, {@code 1,000}.
     *
     * @throws IllegalArgumentException if it is none, or does not fit 64 bits
     */
    public static long parse(String text) {
        int end = 0;
        while (end < text.length() && "0123456789.,".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        String unit = text.substring(end).strip().toLowerCase(Locale.ROOT);
        boolean binary = unit.endsWith("i") || unit.endsWith("ib");
        Integer power = POWERS.get(unit.replaceFirst("(i?b|i)$", ""));
        if (end == 0 || end > 40 || power == null || (binary && power == 0)) {
            throw wrong(text, null);
        }
        try {
            BigDecimal number = new BigDecimal(text.substring(0, end).replace(",", ""));
            BigDecimal factor = BigDecimal.valueOf(binary ? 1024 : 1000).pow(power);
            return number.multiply(factor).toBigInteger().longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong(text, e);
        }
    }

    private static IllegalArgumentException wrong(
            String text, @org.jspecify.annotations.Nullable Exception e) {
        return new IllegalArgumentException(
                "'"
                        + Text.quote(text, 60)
                        + "' is no number of bytes such as 500kB, 20MB or 1.5GiB",
                e);
    }
}
