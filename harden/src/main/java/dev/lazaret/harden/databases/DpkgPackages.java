package dev.lazaret.harden.databases;

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
        return alternatives(paragraph.field("Provides").replace(',', '|'));
    }

    /** Depends and Pre-Depends; each is a list of alternatives. */
    static List<List<String>> dependencies(Paragraph paragraph) {
        List<List<String>> all = new ArrayList<>();
        for (String field : List.of("Pre-Depends", "Depends")) {
            for (String dependency : List.of(paragraph.field(field).split(","))) {
                List<String> alternatives = alternatives(dependency);
                if (!alternatives.isEmpty()) {
                    all.add(alternatives);
                }
            }
        }
        return all;
    }

    /** {@code a (>= 1) | b:any} as a and b. */
    private static List<String> alternatives(String text) {
        List<String> names = new ArrayList<>();
        for (String alternative : List.of(text.split("\\|"))) {
            String word = alternative.strip();
            int end = 0;
            while (end < word.length() && " (:[".indexOf(word.charAt(end)) < 0) {
                end++;
            }
            if (end > 0) {
                names.add(word.substring(0, end));
            }
        }
        return names;
    }
}
