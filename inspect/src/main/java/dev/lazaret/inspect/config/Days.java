package dev.lazaret.inspect.config;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Reads the day of an RFC 3339 instant. */
final class Days {

    /** Reproducible builds state 1970, 1980 or the like: that is no age. */
    static final LocalDate PLAUSIBLE_FROM = LocalDate.of(2013, 1, 1);

    private Days() {}

    /** The day in UTC, null when the text is no instant. */
    static @Nullable LocalDate of(String instant) {
        try {
            return OffsetDateTime.parse(instant)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
