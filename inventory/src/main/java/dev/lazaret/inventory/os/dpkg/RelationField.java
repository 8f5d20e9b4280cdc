package dev.lazaret.inventory.os.dpkg;

import java.util.ArrayList;
import java.util.List;

/**
 * Fields that name other packages (deb-control(5)): relations between commas, alternatives between
 * bars, {@code a (>= 1) | b:any, c [amd64]}. Versions, architectures and profiles are left out.
 */
public final class RelationField {

    private static final String BEHIND_A_NAME = " \t\n(:[<";

    private RelationField() {}

    /** The names of each relation: any one of them would do. */
    public static List<List<String>> parse(String field) {
        List<List<String>> relations = new ArrayList<>();
        for (String relation : List.of(field.split(",", -1))) {
            List<String> names = new ArrayList<>();
            for (String alternative : List.of(relation.split("\\|", -1))) {
                String name = name(alternative.strip());
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
            if (!names.isEmpty()) {
                relations.add(names);
            }
        }
        return relations;
    }

    /** All names in it. */
    public static List<String> names(String field) {
        return parse(field).stream().flatMap(List::stream).toList();
    }

    private static String name(String alternative) {
        int end = 0;
        while (end < alternative.length() && BEHIND_A_NAME.indexOf(alternative.charAt(end)) < 0) {
            end++;
        }
        return alternative.substring(0, end);
    }
}
