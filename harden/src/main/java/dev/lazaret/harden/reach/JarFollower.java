package dev.lazaret.harden.reach;

import dev.lazaret.inventory.archive.NotAZipException;
import dev.lazaret.inventory.archive.ReadBudget;
import dev.lazaret.inventory.archive.UnsupportedZipException;
import dev.lazaret.inventory.archive.ZipArchive;
import dev.lazaret.inventory.archive.ZipMember;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Jars: the {@code Class-Path} of the manifest names others (JAR file specification). */
final class JarFollower implements Follower {

    private static final int MANIFEST_BYTES_MAX = 1 << 20;
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    @Override
    public boolean follows(ReachedFile file) {
        String name = file.path().toLowerCase(Locale.ROOT);
        return name.endsWith(".jar") || name.endsWith(".war");
    }

    @Override
    public void follow(ReachedFile file, Walk walk) throws IOException {
        try {
            read(file, walk);
        } catch (NotAZipException | UnsupportedZipException e) {
            walk.unproven(file.path(), "its class path cannot be read: " + e.getMessage());
        }
    }

    private static void read(ReachedFile file, Walk walk) throws IOException {
        ZipArchive archive =
                ZipArchive.open(
                        file.content().segment(),
                        MANIFEST::equals,
                        new ReadBudget(file.content().size(), walk.image().limits()));
        for (ZipMember member : archive.members()) {
            byte[] bytes = archive.read(member, MANIFEST_BYTES_MAX);
            reachClassPath(file, new String(bytes, StandardCharsets.UTF_8), walk);
        }
    }

    /** Values go on in lines that start with a blank; entries are URLs relative to this jar. */
    private static void reachClassPath(ReachedFile file, String manifest, Walk walk) {
        String unfolded = manifest.replace("\r\n", "\n").replace("\n ", "");
        for (String line : unfolded.lines().toList()) {
            if (!line.toLowerCase(Locale.ROOT).startsWith("class-path:")) {
                continue;
            }
            for (String entry : line.substring("class-path:".length()).strip().split("\\s+", -1)) {
                String path = entry.startsWith("file:") ? entry.substring("file:".length()) : entry;
                if (!path.isEmpty()) {
                    walk.named(
                            Paths.in(Paths.parent(file.path()), path),
                            Cause.certain(file.path(), "on the class path of"));
                }
            }
        }
    }
}
