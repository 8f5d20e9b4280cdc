package dev.lazaret.base;

/**
 * What a rule wants to know of one X.509 certificate (RFC 5280).
 *
 * @param subject distinguished name, RFC 2253
 * @param authority it may sign other certificates (basic constraints)
 * @param selfSigned subject and issuer are the same
 * @param notBefore seconds since the epoch
 * @param notAfter seconds since the epoch
 * @param signature signature algorithm by its standard name ({@code SHA256withRSA}) or OID
 * @param keyAlgorithm RSA, EC, DSA, EdDSA or an OID
 * @param keyBits length of the public key, 0 when not known
 */
public record CertificateTraits(
        String subject,
        boolean authority,
        boolean selfSigned,
        long notBefore,
        long notAfter,
        String signature,
        String keyAlgorithm,
        int keyBits)
        implements Fact {}
