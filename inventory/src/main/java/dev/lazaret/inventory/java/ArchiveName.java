package dev.lazaret.inventory.java;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which files are Java archives, and which members of an archive matter. */
final class ArchiveName {

    /** Endings that other formats use too: such a file is only looked at when it is a zip. */
    private static final Set<String> AMBIGUOUS = Set.of(".par", ".kar", ".nar", ".sar", ".lpkg");

    private static final Set<String> CERTAIN = Set.of(".jar", ".war", ".ear", ".jpi", ".hpi");

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String MAVEN = "META-INF/maven/";

    private ArchiveName() {}

    static String[] endings() {
        return Stream.concat(CERTAIN.stream(), AMBIGUOUS.stream()).toArray(String[]::new);
    }

    static boolean isArchive(String name) {
        String ending = ending(name);
        return CERTAIN.contains(ending) || AMBIGUOUS.contains(ending);
    }

    static boolean isAmbiguous(String name) {
        return AMBIGUOUS.contains(ending(name));
    }

    static boolean isManifest(String member) {
        return member.equalsIgnoreCase(MANIFEST);
    }

    /** Also below WEB-INF/classes or BOOT-INF/classes. */
    static boolean isPomProperties(String member) {
        return member.endsWith("/pom.properties") && member.contains(MAVEN);
    }

    static boolean isPomXml(String member) {
        return member.endsWith("/pom.xml") && member.contains(MAVEN);
    }

    static boolean matters(String member) {
        return isArchive(member)
                || isManifest(member)
                || isPomProperties(member)
                || isPomXml(member);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || name.length() - dot > 5
                ? ""
                : name.substring(dot).toLowerCase(Locale.ROOT);
    }
}
