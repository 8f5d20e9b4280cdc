package dev.lazaret.inspect.secrets;

import java.util.List;

/** A piece of a {@link LinearPattern}. */
sealed interface PatternNode {

    /** So many bytes of a set, as many as there are. */
    record Run(ByteSet set, int min, int max) implements PatternNode {}

    /** The first of these that matches, so many times. */
    record Group(List<List<PatternNode>> alternatives, int min, int max) implements PatternNode {
        public Group {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** The secret itself. */
    record Value(List<List<PatternNode>> alternatives) implements PatternNode {
        public Value {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** One of these comes next, or none of them does. */
    record Ahead(List<List<PatternNode>> alternatives, boolean wanted) implements PatternNode {
        public Ahead {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** This stands before, or does not; so many bytes of it. */
    record Behind(List<PatternNode> nodes, int min, int max, boolean wanted)
            implements PatternNode {
        public Behind {
            nodes = List.copyOf(nodes);
        }
    }
}
