package dev.lazaret.inventory.java;

import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.inventory.archive.NotAZipException;
import dev.lazaret.inventory.archive.ReadBudget;
import dev.lazaret.inventory.archive.UnsupportedZipException;
import dev.lazaret.inventory.archive.ZipArchive;
import dev.lazaret.inventory.archive.ZipMember;
import dev.lazaret.layers.FactSink;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Walks one archive and the archives inside it, depth first. All of them share one budget, so
 * neither ratio, nor number, nor depth can make the walk long.
 */
final class ArchiveWalk {

    /** Whatever the limits say: each level takes stack, heap and a longer path. */
    private static final int NESTING_MAX = 64;

    private static final int GAPS_MAX = 100;

    private final FactSink facts;
    private final ArchivePackages packages;
    private final ReadBudget budget;
    private final int nestingMax;
    private int gaps;

    ArchiveWalk(FactSink facts, Limits limits, long bytes, String parser) {
        this.facts = facts;
        this.packages = new ArchivePackages(facts, limits.packagesMax(), parser);
        this.budget = new ReadBudget(bytes, limits);
        this.nestingMax = Math.min(limits.nestingMax(), NESTING_MAX);
    }

    void walk(MemorySegment bytes, String path, String fileName) {
        try {
            walk(bytes, path, fileName, 0);
        } catch (IOException e) {
            gap(path, e);
        }
    }

    private void walk(MemorySegment bytes, String path, String fileName, int depth)
            throws IOException {
        if (bytes.byteSize() == 0) {
            return;
        }
        ZipArchive archive;
        ClassPackages classes = new ClassPackages();
        try {
            archive = ZipArchive.open(bytes, name -> matters(name, classes), budget);
        } catch (NotAZipException e) {
            if (e.truncated() || !ArchiveName.isAmbiguous(fileName)) {
                throw e;
            }
            return;
        }
        if (archive.overlapping()) {
            gap(Gap.Kind.BROKEN, path, "members of the archive share bytes; they were still read");
        }
        JarFileName name = JarFileName.of(fileName);
        ArchiveMetadata metadata =
                ArchiveMetadata.read(
                        archive, name, (member, why) -> gap(nested(path, member), why));
        packages.add(bytes, path, name, metadata, classes);
        for (ZipMember member : archive.members()) {
            if (ArchiveName.isArchive(member.name()) && !member.name().endsWith("/")) {
                descend(archive, member, nested(path, member), depth + 1);
            }
        }
    }

    private static boolean matters(String member, ClassPackages classes) {
        classes.see(member);
        return ArchiveName.matters(member);
    }

    private void descend(ZipArchive archive, ZipMember member, String path, int depth) {
        if (depth >= nestingMax) {
            gap(
                    Gap.Kind.LIMIT,
                    path,
                    "archives are nested more than " + nestingMax + " deep; it was not opened");
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            walk(archive.open(member, arena), path, member.fileName(), depth);
        } catch (IOException e) {
            gap(path, e);
        }
    }

    private void gap(String path, IOException why) {
        Gap.Kind kind =
                switch (why) {
                    case LimitExceededException _ -> Gap.Kind.LIMIT;
                    case UnsupportedZipException _ -> Gap.Kind.UNSUPPORTED;
                    case NotAZipException not when not.truncated() -> Gap.Kind.TRUNCATED;
                    default -> Gap.Kind.BROKEN;
                };
        gap(kind, path, "the archive or member could not be read: " + why.getMessage());
    }

    private void gap(Gap.Kind kind, String path, String reason) {
        gaps++;
        if (gaps <= GAPS_MAX) {
            facts.gap(kind, path, reason);
        } else if (gaps == GAPS_MAX + 1) {
            facts.gap(Gap.Kind.LIMIT, path, "further gaps of this archive are not listed");
        }
    }

    private static String nested(String path, ZipMember member) {
        return path + "!/" + member.shownName();
    }
}
