package dev.lazaret.inspect.certificates;

import dev.lazaret.base.CertificateTraits;
import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.time.LocalDate;
import java.util.List;

/** Whoever checks the certificate refuses it. */
public final class CertificateExpired implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/certificate-expired",
                    List.of("CWE-298"),
                    Severity.MEDIUM,
                    "A certificate has expired",
                    "Renew it and mount it at run time, or remove it; update ca-certificates.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        Certificates certificates = Certificates.of(image);
        for (CertificateTraits certificate : certificates.all()) {
            LocalDate end = Expiry.day(certificate);
            if (image.today().isAfter(end)) {
                to.file(
                        certificates.severityOfEnd(certificate, RULE.severity()),
                        certificates.place(certificate),
                        certificate.subject()
                                + " ended on "
                                + end
                                + certificates.elsewhere(certificate));
            }
        }
    }
}
