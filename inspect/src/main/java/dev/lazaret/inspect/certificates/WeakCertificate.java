package dev.lazaret.inspect.certificates;

import dev.lazaret.base.CertificateTraits;
import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.util.List;
import java.util.Locale;

/** Somebody with enough computers can forge the signature or find the key. */
public final class WeakCertificate implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/weak-certificate",
                    List.of("CWE-326", "CWE-327"),
                    Severity.MEDIUM,
                    "A certificate has a weak key or signature",
                    "Issue it anew: RSA of 2048 bits or more, or EC of 256; SHA-256 or better.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        Certificates certificates = Certificates.of(image);
        for (CertificateTraits certificate : certificates.all()) {
            String weakness = weakness(certificate);
            if (!weakness.isEmpty()) {
                to.file(
                        certificates.place(certificate),
                        certificate.subject()
                                + ": "
                                + weakness
                                + certificates.elsewhere(certificate));
            }
        }
    }

    private static final int RSA_BITS_MIN = 2048;
    private static final int EC_BITS_MIN = 224;

    /** Nobody checks the signature of a root: it is trusted because it is in the store. */
    private static String weakness(CertificateTraits certificate) {
        String signature = certificate.signature().toUpperCase(Locale.ROOT);
        boolean broken = signature.startsWith("MD") || signature.startsWith("SHA1");
        if (broken && !certificate.selfSigned()) {
            return "signed with " + certificate.signature();
        }
        boolean modular =
                certificate.keyAlgorithm().equals("RSA")
                        || certificate.keyAlgorithm().equals("DSA");
        boolean curve = certificate.keyAlgorithm().equals("EC");
        int least = modular ? RSA_BITS_MIN : curve ? EC_BITS_MIN : 0;
        boolean shortKey = certificate.keyBits() > 0 && certificate.keyBits() < least;
        return shortKey
                ? certificate.keyAlgorithm() + " key of " + certificate.keyBits() + " bits"
                : "";
    }
}
