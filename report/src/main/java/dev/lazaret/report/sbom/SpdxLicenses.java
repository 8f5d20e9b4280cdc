package dev.lazaret.report.sbom;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Package;
import dev.lazaret.base.Text;
import dev.lazaret.judge.license.LicenseExpression;
import dev.lazaret.judge.license.LicenseExpression.All;
import dev.lazaret.judge.license.LicenseExpression.Any;
import dev.lazaret.judge.license.LicenseExpression.License;
import dev.lazaret.judge.license.LicenseExpression.Unknown;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Licences of all packages as SPDX 2.3 wants them (annex D): ids of its list in their own spelling,
 * expressions of them, and for any other words a {@code LicenseRef-} that the document defines
 * (clause 10).
 */
final class SpdxLicenses {

    private static final String UNKNOWN = "NOASSERTION";
    private static final int TEXT_MAX = 8_192;
    private static final int HEX = 16;

    private final SortedMap<String, String> extracted = new TreeMap<>();

    SpdxLicenses(List<Package> packages) {
        packages.forEach(component -> declared(component.licenses()));
    }

    /** The words behind each {@code LicenseRef-}. */
    SortedMap<String, String> extracted() {
        return Collections.unmodifiableSortedMap(extracted);
    }

    /** {@code licenseDeclared} of a package with these licences. */
    String declared(List<String> stated) {
        List<LicenseExpression> parts = stated.stream().map(this::known).distinct().toList();
        return parts.isEmpty() ? UNKNOWN : Licenses.all(parts).text();
    }

    private LicenseExpression known(String stated) {
        LicenseExpression parsed = Licenses.known(stated);
        return parsed instanceof Unknown ? reference(stated.strip()) : known(parsed);
    }

    private LicenseExpression known(LicenseExpression expression) {
        return switch (expression) {
            case Unknown(var words) -> reference(words);
            case License license when !Licenses.isListed(license) -> reference(license.text());
            case License license -> license;
            case All(var parts) -> new All(parts.stream().map(this::known).toList());
            case Any(var parts) -> new Any(parts.stream().map(this::known).toList());
        };
    }

    /** Named by a hash, so that the same words have the same name in every document. */
    private License reference(String words) {
        String text = Text.quote(words, TEXT_MAX);
        String hash = Digest.sha256(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, HEX);
        String id = "LicenseRef-lazaret-" + hash;
        extracted.put(id, text);
        return new License(id, false, "");
    }
}
