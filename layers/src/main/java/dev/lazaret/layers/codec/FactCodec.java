package dev.lazaret.layers.codec;

import dev.lazaret.base.AccountIds;
import dev.lazaret.base.CertificateTraits;
import dev.lazaret.base.Digest;
import dev.lazaret.base.Distro;
import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.Fact;
import dev.lazaret.base.FileDigest;
import dev.lazaret.base.FileOwnership;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.RecordedDigests;
import dev.lazaret.base.Requirements;
import dev.lazaret.layers.CorruptFactsException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Writes and reads each kind of fact under a number that never changes. */
final class FactCodec {

    private FactCodec() {}

    static void write(Fact fact, FactWriter to) {
        switch (fact) {
            case Package p -> writePackage(p, to.count(1));
            case Distro d ->
                    to.count(2)
                            .text(d.id())
                            .text(d.versionId())
                            .text(d.codename())
                            .text(d.prettyName())
                            .texts(d.idLike());
            case FileOwnership o ->
                    to.count(3).text(o.manager()).text(o.packageName()).paths(o.paths());
            case ExecutableTraits t ->
                    to.count(4)
                            .text(t.format())
                            .flag(t.pie())
                            .name(t.relro())
                            .flag(t.nx())
                            .flag(t.canary())
                            .flag(t.stripped())
                            .text(t.interpreter())
                            .texts(t.needed());
            case AccountIds a -> writeAccounts(a, to.count(6));
            case CertificateTraits c ->
                    to.count(7)
                            .text(c.subject())
                            .flag(c.authority())
                            .flag(c.selfSigned())
                            .number(c.notBefore())
                            .number(c.notAfter())
                            .text(c.signature())
                            .text(c.keyAlgorithm())
                            .number(c.keyBits());
            case FileDigest d -> to.count(8).text(d.algorithm()).text(d.hex());
            case RecordedDigests r ->
                    to.count(9)
                            .text(r.manager())
                            .text(r.packageName())
                            .text(r.algorithm())
                            .paths(r.paths())
                            .texts(r.digests());
            case Finding f -> FindingCodec.write(f, to.count(5));
        }
    }

    static Fact read(FactReader from) {
        int kind = from.kind();
        return switch (kind) {
            case 1 -> readPackage(from);
            case 2 -> new Distro(from.text(), from.text(), from.text(), from.text(), from.texts());
            case 3 -> new FileOwnership(from.text(), from.text(), from.paths());
            case 4 ->
                    new ExecutableTraits(
                            from.text(),
                            from.flag(),
                            from.name(ExecutableTraits.Relro.class),
                            from.flag(),
                            from.flag(),
                            from.flag(),
                            from.text(),
                            from.texts());
            case 5 -> FindingCodec.read(from);
            case 6 -> readAccounts(from);
            case 7 -> readCertificate(from);
            case 8 -> new FileDigest(from.text(), from.text());
            case 9 ->
                    new RecordedDigests(
                            from.text(), from.text(), from.text(), from.paths(), from.texts());
            default -> throw new CorruptFactsException("a fact has the unknown kind " + kind);
        };
    }

    private static void writeAccounts(AccountIds accounts, FactWriter to) {
        to.text(accounts.database()).texts(accounts.names());
        accounts.ids().forEach(to::number);
    }

    private static AccountIds readAccounts(FactReader from) {
        String database = from.text();
        List<String> names = from.texts();
        List<Long> ids = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            ids.add(from.number());
        }
        return new AccountIds(database, names, ids);
    }

    private static CertificateTraits readCertificate(FactReader from) {
        return new CertificateTraits(
                from.text(),
                from.flag(),
                from.flag(),
                from.number(),
                from.number(),
                from.text(),
                from.text(),
                (int) from.number());
    }

    static void writePackage(Package p, FactWriter to) {
        PackageUrl purl = p.purl();
        Package.@Nullable SourcePackage source = p.source();
        to.text(purl.type())
                .text(purl.namespace())
                .text(purl.name())
                .text(purl.version())
                .texts(purl.qualifiers())
                .text(purl.subpath());
        to.text(p.name()).text(p.version());
        to.text(source == null ? null : source.name()).text(source == null ? "" : source.version());
        to.text(p.architecture())
                .text(p.path())
                .digest(p.layer())
                .text(p.parser())
                .name(p.origin())
                .name(p.confidence())
                .text(p.owner())
                .texts(p.licenses())
                .text(p.vendor())
                .texts(p.attributes());
        writeRequirements(p.requirements(), to);
    }

    private static void writeRequirements(@Nullable Requirements stated, FactWriter to) {
        to.flag(stated != null);
        if (stated != null) {
            to.texts(stated.needs()).texts(stated.provides()).flag(stated.whole());
        }
    }

    private static @Nullable Requirements readRequirements(FactReader from) {
        if (!from.flag()) {
            return null;
        }
        Requirements stated = new Requirements(from.texts(), from.texts(), from.flag());
        return stated.equals(Requirements.NONE) ? Requirements.NONE : stated;
    }

    static Package readPackage(FactReader from) {
        PackageUrl purl =
                new PackageUrl(
                        from.text(),
                        from.text(),
                        from.text(),
                        from.text(),
                        from.textMap(),
                        from.text());
        String name = from.text();
        String version = from.text();
        String sourceName = from.textOrNull();
        String sourceVersion = from.text();
        String architecture = from.text();
        String path = from.text();
        @Nullable Digest layer = from.digest();
        return new Package(
                purl,
                name,
                version,
                sourceName == null ? null : new Package.SourcePackage(sourceName, sourceVersion),
                architecture,
                path,
                layer,
                from.text(),
                from.name(Package.Origin.class),
                from.name(Package.Confidence.class),
                from.textOrNull(),
                from.texts(),
                from.text(),
                from.textMap(),
                readRequirements(from));
    }
}
