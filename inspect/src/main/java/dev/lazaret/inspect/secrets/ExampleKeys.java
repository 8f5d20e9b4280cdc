package dev.lazaret.inspect.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Keys that vendors print in their manuals, ship in emulators and test themselves with, known by
 * their SHA-256.
 */
final class ExampleKeys {

    private static final Set<String> DIGESTS =
            Set.of(
                    // the self-test keys in libgnutls
                    "87e288dc7dbc29a24241b596ec8c84f9",
                    "d245e52c341a76645e1b0e56c58dc964",
                    "0294b4406902e33bb02f89eaf4c69132",
                    "60c323abe4854b03743005874156ef6e",
                    "995b8d5b08ac126a74f39d812fc8cce2",
                    "09416ba3e0782523c56225fb168cd58c",
                    "7e38af7715bbb425a6aa8060b7c0af60",
                    "458022ddcb5598b39253bc027eb02c4f",
                    "09f1c1a4680df80b9e8e6e587d3a787d",
                    "2859ff03b44c8f0e4f96604b8cced325",
                    // the self-test key of Node's ssh2
                    "b73968ba56e2416630b209e9633986d9",
                    // passwords in the manuals of Bundler, Ruby, Rails and MariaDB
                    "84e4797c78dc948503e77524e515e619",
                    "3fc51e5709a10667c3fdd64d976498eb",
                    "2eb6d25db788d62b8b37b488418bd08b",
                    "1b8ac67fd07c9ef504a5af1e036df521",
                    "a6b71bbea413ee4feeb8985e0cff37b4",
                    // the public search key in every Yarn
                    "2f21fd9c81678e396751af8b2472e2bd",
                    // Azurite and the storage emulator
                    "e90bd0edaf2e6447eb76e537c3a7b90c",
                    // the Cosmos DB emulator
                    "aa6547439583c3a275d4542a0df6c1ad",
                    // GitHub's article on token formats
                    "976b57ee8acdfcf45f76bcc5e329a236",
                    // Stripe's manual
                    "2cafc0970149a84f3b9e62eaf169f36f",
                    // Stripe's manual, older
                    "f2d6ca16515033e5dce14eba840b979d");

    private ExampleKeys() {}

    static boolean contains(String value) {
        return contains(value.getBytes(StandardCharsets.ISO_8859_1));
    }

    static boolean contains(byte[] value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value);
            return DIGESTS.contains(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
