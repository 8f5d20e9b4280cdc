package dev.lazaret.inspect.secrets;

import dev.lazaret.inspect.search.Keywords;

import java.util.List;

/** The kinds by keyword; immutable, one for the whole program. */
final class KindIndex {

    private final Keywords keywords;
    private final SecretKind[][] kindsOf;

    private static final class Holder {
        static final KindIndex ALL = new KindIndex(KindTable.kinds());
    }

    KindIndex(List<SecretKind> kinds) {
        keywords =
                new Keywords(
                        kinds.stream().flatMap(k -> k.keywords().stream()).toList(),
                        word -> followers(kinds, word)::has);
        kindsOf = new SecretKind[keywords.words().size()][];
        for (int word = 0; word < kindsOf.length; word++) {
            kindsOf[word] = having(kinds, keywords.words().get(word)).toArray(SecretKind[]::new);
        }
    }

    private static List<SecretKind> having(List<SecretKind> kinds, String word) {
        return kinds.stream().filter(kind -> kind.keywords().contains(word)).toList();
    }

    private static ByteSet followers(List<SecretKind> kinds, String word) {
        return having(kinds, word).stream()
                .map(kind -> kind.pattern().possibleAt(word.length()))
                .reduce(ByteSet.ALL.not(), ByteSet::or);
    }

    static KindIndex all() {
        return Holder.ALL;
    }

    Keywords keywords() {
        return keywords;
    }

    /** The kinds a keyword points at, in the table's order. */
    SecretKind[] kindsOf(int word) {
        return kindsOf[word];
    }
}
