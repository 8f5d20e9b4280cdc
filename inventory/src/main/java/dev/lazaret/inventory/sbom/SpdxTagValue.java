package dev.lazaret.inventory.sbom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.text.TextFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/** SPDX 2.2 and 2.3 in the tag-value form, turned package by package into the JSON form's shape. */
final class SpdxTagValue {

    private final Sbom sbom;
    private @Nullable ObjectNode spdx;
    private int details;

    private SpdxTagValue(Sbom sbom) {
        this.sbom = sbom;
    }

    /** Reads the document into the SBOM. */
    static void read(InputStream in, Limits limits, Sbom sbom) throws IOException {
        new SpdxTagValue(sbom).document(TextFile.read(in, limits).lines().iterator());
    }

    private void document(Iterator<String> lines) throws IOException {
        boolean recognised = false;
        while (lines.hasNext()) {
            String line = lines.next();
            int colon = line.indexOf(':');
            if (colon <= 0 || line.startsWith("#")) {
                continue;
            }
            String tag = line.substring(0, colon).strip();
            String value = value(line.substring(colon + 1).strip(), lines);
            recognised |= tag.equals("SPDXVersion") && value.startsWith("SPDX-");
            take(tag, value);
        }
        if (!recognised) {
            throw new MalformedException(
                    "not an SBOM: neither JSON nor XML, and no line SPDXVersion: SPDX-2.x");
        }
        finish();
    }

    /** The value, which may go on over lines between {@code <text>} and {@code </text>}. */
    private static String value(String start, Iterator<String> lines) {
        if (!start.startsWith("<text>")) {
            return start;
        }
        StringBuilder text = new StringBuilder(start.substring(6));
        int end = text.indexOf("</text>");
        while (end < 0 && lines.hasNext()) {
            int from = text.length();
            text.append('\n').append(lines.next());
            end = text.indexOf("</text>", from);
        }
        return end < 0 ? text.toString() : text.substring(0, end);
    }

    private void take(String tag, String value) throws IOException {
        switch (tag) {
            case "PackageName" -> {
                finish();
                spdx = JsonNodeFactory.instance.objectNode().put("name", value);
            }
            case "Relationship" -> relationship(value.split(" ", 4));
            case "FileName", "SnippetSPDXID", "LicenseID" -> finish();
            default -> {
                if (spdx != null) {
                    detail(tag, value, spdx);
                }
            }
        }
    }

    private void detail(String tag, String value, ObjectNode open) throws IOException {
        details++;
        if (details > 100_000) {
            throw new LimitExceededException("one SPDX package with more than 100000 lines");
        }
        switch (tag) {
            case "SPDXID" -> open.put("SPDXID", value);
            case "PackageVersion" -> open.put("versionInfo", value);
            case "PackageSupplier" -> open.put("supplier", value);
            case "PackageLicenseDeclared" -> open.put("licenseDeclared", value);
            case "PackageLicenseConcluded" -> open.put("licenseConcluded", value);
            case "PackageSourceInfo" -> open.put("sourceInfo", value);
            case "PackageDescription" -> open.put("description", value);
            case "PrimaryPackagePurpose" -> open.put("primaryPackagePurpose", value);
            case "PackageAttributionText" -> open.withArray("attributionTexts").add(value);
            case "AnnotationComment" ->
                    open.withArray("annotations").addObject().put("comment", value);
            case "PackageChecksum" -> pair("checksums", "algorithm", "checksumValue", value, open);
            case "ExternalRef" -> reference(value, open);
            default -> {}
        }
    }

    /** {@code FROM TYPE TO}. */
    private void relationship(String[] words) throws IOException {
        if (words.length == 3) {
            SpdxRelationship.read(words[0], words[1], words[2], sbom);
        }
    }

    private static void pair(
            String list, String first, String second, String value, ObjectNode open) {
        int colon = value.indexOf(':');
        if (colon > 0) {
            open.withArray(list)
                    .addObject()
                    .put(first, value.substring(0, colon).strip())
                    .put(second, value.substring(colon + 1).strip());
        }
    }

    /** {@code CATEGORY type locator}. */
    private static void reference(String value, ObjectNode open) {
        int first = value.indexOf(' ');
        int second = first < 0 ? -1 : value.indexOf(' ', first + 1);
        if (second > 0) {
            open.withArray("externalRefs")
                    .addObject()
                    .put("referenceType", value.substring(first + 1, second))
                    .put("referenceLocator", value.substring(second + 1).strip());
        }
    }

    private void finish() throws IOException {
        if (spdx != null) {
            SpdxPackages.read(spdx, sbom);
        }
        spdx = null;
        details = 0;
    }
}
