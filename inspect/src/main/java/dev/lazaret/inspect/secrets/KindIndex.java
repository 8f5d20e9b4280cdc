package dev.lazaret.inspect.secrets;

import java.util.List;

/** The kinds by keyword; immutable, one for the whole program. */
final class KindIndex {

    private final List<SecretKind> kinds;
    private final Keywords keywords;
    private final int[][] kindsOf;
    private final List<SecretKind> restricted;
    private final boolean[] everywhere;

    private static final class Holder {
        static final KindIndex ALL = new KindIndex(KindTable.kinds());
    }

    KindIndex(List<SecretKind> kinds) {
        this.kinds = List.copyOf(kinds);
        keywords = new Keywords(kinds.stream().flatMap(k -> k.keywords().stream()).toList());
        restricted = kinds.stream().filter(kind -> !kind.options().files().isEmpty()).toList();
        everywhere = new boolean[kinds.size()];
        kinds.forEach(kind -> everywhere[kind.rank()] = kind.options().files().isEmpty());
        kindsOf = new int[keywords.words().size()][];
        for (int word = 0; word < kindsOf.length; word++) {
            String text = keywords.words().get(word);
            kindsOf[word] =
                    kinds.stream()
                            .filter(kind -> kind.keywords().contains(text))
                            .mapToInt(SecretKind::rank)
                            .toArray();
        }
    }

    static KindIndex all() {
        return Holder.ALL;
    }

    List<SecretKind> kinds() {
        return kinds;
    }

    Keywords keywords() {
        return keywords;
    }

    /** Which kinds, by rank, a file of this name may hold. */
    boolean[] coveredBy(String fileName) {
        boolean[] covered = everywhere.clone();
        for (SecretKind kind : restricted) {
            covered[kind.rank()] = kind.options().covers(fileName);
        }
        return covered;
    }

    /** Ranks of the kinds a keyword points at, in the table's order. */
    int[] kindsOf(int word) {
        return kindsOf[word];
    }
}
