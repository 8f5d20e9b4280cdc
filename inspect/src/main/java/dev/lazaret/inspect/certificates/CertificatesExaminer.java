package dev.lazaret.inspect.certificates;

import dev.lazaret.base.CertificateTraits;
import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Reads X.509 certificates, DER or PEM, one or many in a file, with the Java runtime's own parser.
 */
public final class CertificatesExaminer implements Examiner {

    private static final int FILE_BYTES_MAX = 4 << 20;
    private static final int CERTIFICATES_MAX = 2_000;

    @Override
    public String id() {
        return "inspect/certificates";
    }

    @Override
    public Selection selection() {
        return Selection.suffixes(".pem", ".crt", ".cer", ".der", ".cert");
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        byte[] bytes;
        try {
            bytes = content.bytes(FILE_BYTES_MAX);
        } catch (LimitExceededException e) {
            facts.gap(
                    Gap.Kind.LIMIT,
                    file.path(),
                    "the file has "
                            + content.size()
                            + " bytes; certificates are read up to "
                            + FILE_BYTES_MAX);
            return;
        }
        List<byte[]> encodings = Encodings.of(bytes);
        for (byte[] encoding : encodings.subList(0, Math.min(CERTIFICATES_MAX, encodings.size()))) {
            read(encoding, file, facts);
        }
        if (encodings.size() > CERTIFICATES_MAX) {
            facts.gap(
                    Gap.Kind.LIMIT,
                    file.path(),
                    "of " + encodings.size() + " certificates " + CERTIFICATES_MAX + " were read");
        }
    }

    private static void read(byte[] encoding, FileEntry file, FactSink facts) {
        try {
            X509Certificate certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(encoding));
            facts.add(traits(certificate));
        } catch (CertificateException | RuntimeException e) {
            // the runtime's parser throws unchecked exceptions for some broken keys
            facts.gap(Gap.Kind.BROKEN, file.path(), "a certificate cannot be read: " + e);
        }
    }

    private static CertificateTraits traits(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        return new CertificateTraits(
                subject,
                certificate.getBasicConstraints() >= 0,
                certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()),
                certificate.getNotBefore().toInstant().getEpochSecond(),
                certificate.getNotAfter().toInstant().getEpochSecond(),
                certificate.getSigAlgName(),
                certificate.getPublicKey().getAlgorithm(),
                KeyBits.of(certificate.getPublicKey()));
    }
}
