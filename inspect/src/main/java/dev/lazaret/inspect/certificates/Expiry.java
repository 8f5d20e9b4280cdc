package dev.lazaret.inspect.certificates;

import dev.lazaret.base.CertificateTraits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When a certificate ends. */
final class Expiry {

    /** Later than any year a certificate can state (RFC 5280 ends with 9999). */
    private static final long SECONDS_MAX = 253_402_300_799L;

    private Expiry() {}

    /** Its last day in UTC. */
    static LocalDate day(CertificateTraits certificate) {
        long seconds = Math.clamp(certificate.notAfter(), -SECONDS_MAX, SECONDS_MAX);
        return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    }
}
