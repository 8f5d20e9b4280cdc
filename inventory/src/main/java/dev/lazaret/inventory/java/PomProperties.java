package dev.lazaret.inventory.java;

import dev.lazaret.base.Package.Confidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;

/** {@code META-INF/maven/GROUP/ARTIFACT/pom.properties}, which Maven puts into what it builds. */
final class PomProperties {

    private PomProperties() {}

    /** What the file says; nothing when a part is missing or was never filled in. */
    static Optional<MavenId> parse(byte[] bytes) {
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(bytes));
        } catch (IOException | IllegalArgumentException e) {
            // a malformed unicode escape: no build tool writes one
            return Optional.empty();
        }
        MavenId id =
                new MavenId(
                        properties.getProperty("groupId", "").strip(),
                        properties.getProperty("artifactId", "").strip(),
                        properties.getProperty("version", "").strip(),
                        Confidence.HIGH,
                        "pom.properties");
        boolean whole =
                !id.groupId().isEmpty() && !id.artifactId().isEmpty() && !id.version().isEmpty();
        return whole && id.plausible() ? Optional.of(id) : Optional.empty();
    }
}
