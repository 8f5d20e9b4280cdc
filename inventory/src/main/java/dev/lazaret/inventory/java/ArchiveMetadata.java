package dev.lazaret.inventory.java;

import dev.lazaret.base.Package.Confidence;
import dev.lazaret.inventory.archive.ZipArchive;
import dev.lazaret.inventory.archive.ZipMember;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The manifest and the poms of one archive. A pom.xml is read only where pom.properties lacks. */
final class ArchiveMetadata {

    private static final int MEMBER_BYTES_MAX = 4 << 20;

    private final ZipArchive archive;
    private final JarFileName file;
    private final Gaps gaps;
    private final List<MavenId> poms = new ArrayList<>();
    private JarManifest manifest = JarManifest.EMPTY;

    /** Takes what could not be read of the archive. */
    interface Gaps {
        void add(ZipMember member, IOException why);
    }

    private ArchiveMetadata(ZipArchive archive, JarFileName file, Gaps gaps) {
        this.archive = archive;
        this.file = file;
        this.gaps = gaps;
    }

    static ArchiveMetadata read(ZipArchive archive, JarFileName file, Gaps gaps) {
        ArchiveMetadata metadata = new ArchiveMetadata(archive, file, gaps);
        Set<String> answered = new HashSet<>();
        for (ZipMember member : archive.members()) {
            metadata.manifestOrProperties(member, answered);
        }
        for (ZipMember member : archive.members()) {
            if (ArchiveName.isPomXml(member.name()) && answered.add(directory(member))) {
                metadata.pomXml(member);
            }
        }
        return metadata;
    }

    JarManifest manifest() {
        return manifest;
    }

    List<MavenId> poms() {
        return List.copyOf(poms);
    }

    private void manifestOrProperties(ZipMember member, Set<String> answered) {
        try {
            if (ArchiveName.isManifest(member.name())) {
                manifest = JarManifest.parse(archive.read(member, MEMBER_BYTES_MAX));
            } else if (ArchiveName.isPomProperties(member.name())) {
                PomProperties.parse(archive.read(member, MEMBER_BYTES_MAX))
                        .ifPresent(id -> {
                            answered.add(directory(member));
                            poms.add(id);
                        });
            }
        } catch (IOException e) {
            gaps.add(member, e);
        }
    }

    private void pomXml(ZipMember member) {
        try {
            byte[] bytes = archive.read(member, MEMBER_BYTES_MAX);
            Pom pom = PomReader.read(new ByteArrayInputStream(bytes));
            MavenId id =
                    new MavenId(
                            pom.groupId(),
                            pom.artifactId(),
                            pom.version(),
                            Confidence.HIGH,
                            "pom.xml");
            if (!id.plausible() && id.artifactId().equals(file.artifactId())) {
                // ${revision} and its like are set when the project is built
                id = id.withVersion(file.version());
            }
            if (id.plausible() && !id.groupId().isEmpty() && !id.version().isEmpty()) {
                poms.add(id);
            }
        } catch (IOException e) {
            gaps.add(member, e);
        }
    }

    private static String directory(ZipMember member) {
        return member.name().substring(0, member.name().lastIndexOf('/'));
    }
}
