package dev.lazaret.harden;

import java.io.IOException;
import java.util.List;

/**
 * One kind of repair: a class with a page {@code docs/harden/<id>.md}. Stateless; all it needs to
 * know stands in the image and its options.
 */
public interface Step {

    /** Permanent, lower-case words joined by hyphens: {@code strip-privileges}. */
    String id();

    /** What it does, a sentence for the list of steps. */
    String title();

    /** Names of the options it takes, in the order of its page. */
    List<String> options();

    /**
     * Whether what it removes was asked for path by path: then leaving something out because the
     * entry point needs it is an error, not a note.
     */
    default boolean removesByName() {
        return false;
    }

    /** Whether it may change how the image starts, and with that what the others must leave. */
    default boolean changesStart() {
        return false;
    }

    /**
     * Looks at the image as it is and says what it would change; nothing when nothing is to be
     * done. The same image and options give the same proposals.
     *
     * @throws HardenException if an option is wrong or the image does not allow it
     * @throws IOException if the image cannot be read
     */
    List<Proposal> plan(ImageView image, StepOptions options) throws IOException;

    /**
     * What it is for but cannot repair; the reader must know that it stays.
     *
     * @throws HardenException if an option is wrong
     * @throws IOException if the image cannot be read
     */
    default List<PlannedImage.Left> left(ImageView image, StepOptions options) throws IOException {
        return List.of();
    }
}
