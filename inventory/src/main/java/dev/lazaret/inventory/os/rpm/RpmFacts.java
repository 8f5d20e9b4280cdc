package dev.lazaret.inventory.os.rpm;

import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.os.database.OwnedPaths;
import dev.lazaret.layers.FactSink;

import java.io.IOException;

/** Turns the headers of one database into facts; a broken header is a gap, not the end. */
final class RpmFacts implements HeaderCopies.Sink {

    private static final int GAPS_MAX = 100;

    private final String path;
    private final String parser;
    private final Limits limits;
    private final FactSink facts;
    private final OwnedPaths files;
    private int packages;
    private int broken;

    RpmFacts(String path, String parser, Limits limits, FactSink facts) {
        this.path = path;
        this.parser = parser;
        this.limits = limits;
        this.facts = facts;
        this.files = new OwnedPaths("rpm", path, limits, facts);
    }

    @Override
    public void header(byte[] bytes) throws IOException {
        if (++packages > limits.packagesMax()) {
            throw new LimitExceededException(
                    "more than " + limits.packagesMax() + " packages in one database");
        }
        try {
            RpmHeader header = RpmHeader.parse(bytes);
            Package fact = RpmPackage.of(header).toFact(path, parser);
            facts.add(fact);
            addFiles(header, fact.name());
        } catch (MalformedException e) {
            broken(e);
        }
    }

    private void addFiles(RpmHeader header, String name) throws MalformedException {
        files.clear();
        RpmFiles.addTo(files, header);
        files.ownedBy(name);
    }

    @Override
    public void broken(MalformedException why) {
        broken++;
        if (broken < GAPS_MAX) {
            gap("a package could not be read: " + why.getMessage());
        } else if (broken == GAPS_MAX) {
            gap("further broken packages are not listed one by one");
        }
    }

    private void gap(String reason) {
        facts.gap(Gap.Kind.BROKEN, path, reason);
    }
}
