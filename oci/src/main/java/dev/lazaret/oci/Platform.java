package dev.lazaret.oci;

import dev.lazaret.base.Text;

import java.util.Locale;

/**
 * {@code os/architecture[/variant]} as in the OCI image index specification, in GOOS and GOARCH
 * words.
 */
public record Platform(String os, String architecture, String variant) {

    /**
     * Reads {@code os/arch[/variant]}.
     *
     * @throws IllegalArgumentException if it has not two or three parts
     */
    public static Platform parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length < 2 || parts.length > 3 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new IllegalArgumentException(
                    "not a platform: '"
                            + Text.quote(text, 60)
                            + "' (expected os/arch or os/arch/variant, such as linux/amd64)");
        }
        return new Platform(parts[0], parts[1], parts.length == 3 ? parts[2] : "");
    }

    /** Linux on this machine's processor. */
    public static Platform ofThisMachine() {
        String arch = System.getProperty("os.arch", "amd64").toLowerCase(Locale.ROOT);
        return switch (arch) {
            case "x86_64", "amd64" -> new Platform("linux", "amd64", "");
            case "aarch64", "arm64" -> new Platform("linux", "arm64", "");
            default -> new Platform("linux", arch, "");
        };
    }

    @Override
    public String toString() {
        return os + "/" + architecture + (variant.isEmpty() ? "" : "/" + variant);
    }
}
