package dev.lazaret.inspect.certificates;

import java.security.PublicKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/** How long a public key is. */
final class KeyBits {

    private KeyBits() {}

    /** Bits of the modulus, prime or field; 0 when the kind of key is not known. */
    static int of(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength();
            case ECPublicKey ec -> ec.getParams().getCurve().getField().getFieldSize();
            case DSAPublicKey dsa when dsa.getParams() != null ->
                    dsa.getParams().getP().bitLength();
            default -> 0;
        };
    }
}
