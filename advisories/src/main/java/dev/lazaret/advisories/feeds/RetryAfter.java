package dev.lazaret.advisories.feeds;

import java.net.http.HttpResponse;
import java.time.Duration;

/** The Retry-After header in seconds (RFC 9110, section 10.2.3); a date is not waited for. */
final class RetryAfter {

    private static final int SECONDS_MAX = 60;

    private RetryAfter() {}

    static Duration of(HttpResponse<?> response) {
        String text = response.headers().firstValue("retry-after").orElse("");
        if (text.isEmpty() || text.length() > 4 || !text.chars().allMatch(Cve::isDigit)) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(Math.min(SECONDS_MAX, Integer.parseInt(text)));
    }
}
