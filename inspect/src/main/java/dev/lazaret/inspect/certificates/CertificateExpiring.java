package dev.lazaret.inspect.certificates;

import dev.lazaret.base.CertificateTraits;
import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.time.LocalDate;
import java.util.List;

/** Whoever checks the certificate will refuse it before long. */
public final class CertificateExpiring implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/certificate-expiring",
                    List.of("CWE-298"),
                    Severity.LOW,
                    "A certificate expires within 30 days",
                    "Renew it and mount it at run time, so that a renewal needs no new image.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        Certificates certificates = Certificates.of(image);
        for (CertificateTraits certificate : certificates.all()) {
            LocalDate end = Expiry.day(certificate);
            boolean over = image.today().isAfter(end);
            if (!over && image.today().plusDays(DAYS).isAfter(end)) {
                to.file(
                        certificates.severityOfEnd(certificate, RULE.severity()),
                        certificates.place(certificate),
                        certificate.subject()
                                + " ends on "
                                + end
                                + certificates.elsewhere(certificate));
            }
        }
    }

    private static final int DAYS = 30;
}
