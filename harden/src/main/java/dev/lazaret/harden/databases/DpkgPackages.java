package dev.lazaret.harden.databases;

import dev.lazaret.inventory.os.dpkg.RelationField;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How dpkg's paragraphs name packages and what they depend on (deb-control(5)). */
final class DpkgPackages {

    private DpkgPackages() {}

    static String name(Paragraph paragraph) {
        return paragraph.field("Package");
    }

    /** Whether this is one of the packages, named alone or as {@code NAME:ARCH}. */
    static boolean isOneOf(Paragraph paragraph, Set<String> packages) {
        String name = name(paragraph);
        return packages.contains(name)
                || packages.contains(name + ":" + paragraph.field("Architecture"));
    }

    /** Present, as against removed with its configuration left; status.d files say nothing. */
    static boolean isInstalled(Paragraph paragraph) {
        String status = paragraph.field("Status");
        return status.isEmpty()
                || !(status.endsWith(" config-files") || status.endsWith(" not-installed"));
    }

    static List<String> provided(Paragraph paragraph) {
        return RelationField.names(paragraph.field("Provides"));
    }

    /** Depends and Pre-Depends; each is a list of alternatives. */
    static List<List<String>> dependencies(Paragraph paragraph) {
        List<List<String>> all = new ArrayList<>();
        for (String field : List.of("Pre-Depends", "Depends")) {
            all.addAll(RelationField.parse(paragraph.field(field)));
        }
        return all;
    }
}
