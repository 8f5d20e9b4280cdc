package dev.lazaret.advisories.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.lazaret.advisories.BundleException;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * A DSSE envelope (github.com/secure-systems-lab/dsse, protocol 1.0) with one Ed25519 signature:
 * the signature is over type and payload, so it fits no other kind of document.
 */
final class Envelope {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Envelope() {}

    static byte[] sign(byte[] payload, PrivateKey key) throws BundleException {
        byte[] signature;
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(preAuthentication(payload));
            signature = signer.sign();
        } catch (GeneralSecurityException e) {
            throw new BundleException("cannot sign with this key: " + e.getMessage(), e);
        }
        Base64.Encoder base64 = Base64.getEncoder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("payloadType", Manifest.PAYLOAD_TYPE);
            json.writeStringField("payload", base64.encodeToString(payload));
            json.writeArrayFieldStart("signatures");
            json.writeStartObject();
            json.writeStringField("sig", base64.encodeToString(signature));
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /**
     * The payload, once its signature is found good.
     *
     * @throws BundleException if nothing in the envelope is signed by this key
     */
    static byte[] verify(byte[] envelope, PublicKey key) throws BundleException {
        Parts parts;
        try {
            parts = Parts.read(envelope);
        } catch (IOException | IllegalArgumentException e) {
            throw new BundleException("the bundle's envelope cannot be read: " + e.getMessage(), e);
        }
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(preAuthentication(parts.payload));
            if (parts.type.equals(Manifest.PAYLOAD_TYPE) && verifier.verify(parts.signature)) {
                return parts.payload;
            }
        } catch (GeneralSecurityException e) {
            throw wrongSignature(key, e);
        }
        throw wrongSignature(key, null);
    }

    private static BundleException wrongSignature(PublicKey key, @Nullable Exception cause) {
        String message =
                "the bundle is not signed by the key %s, or was changed; get it again from who made it"
                        .formatted(BundleKeys.id(key).substring(0, 12));
        return cause == null ? new BundleException(message) : new BundleException(message, cause);
    }

    /** DSSE's PAE: what is signed. */
    private static byte[] preAuthentication(byte[] payload) {
        String type = Manifest.PAYLOAD_TYPE;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                "DSSEv1 %d %s %d "
                        .formatted(type.length(), type, payload.length)
                        .getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(payload);
        return bytes.toByteArray();
    }

    private static final class Parts {
        private String type = "";
        private byte[] payload = {};
        private byte[] signature = {};

        static Parts read(byte[] envelope) throws IOException {
            Parts parts = new Parts();
            try (JsonParser json = FACTORY.createParser(envelope)) {
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    throw new IOException("not a JSON object");
                }
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    switch (name) {
                        case "payloadType" -> parts.type = json.getValueAsString("");
                        case "payload" -> parts.payload = base64(json);
                        case "signatures" -> parts.readSignatures(json);
                        default -> json.skipChildren();
                    }
                }
                if (!json.hasToken(JsonToken.END_OBJECT) || json.nextToken() != null) {
                    throw new IOException("it does not end where it should");
                }
            }
            return parts;
        }

        private void readSignatures(JsonParser json) throws IOException {
            if (!json.hasToken(JsonToken.START_ARRAY)) {
                throw new IOException("signatures is no array");
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    if (name.equals("sig")) {
                        signature = base64(json);
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }

        private static byte[] base64(JsonParser json) throws IOException {
            return Base64.getDecoder().decode(json.getValueAsString(""));
        }
    }
}
