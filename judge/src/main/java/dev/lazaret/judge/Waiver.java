package dev.lazaret.judge;

import dev.lazaret.judge.clause.Glob;
import dev.lazaret.judge.clause.Ids;
import dev.lazaret.judge.facts.Matter;

import java.time.LocalDate;

/**
 * A time-boxed, owned, justified exception.
 *
 * @param id the finding's id or any of its aliases, compared without case
 * @param packageName glob over the package's name; {@code *} waives the finding in every package
 * @param path glob over the finding's path; {@code *} waives it everywhere
 * @param image glob over the image's name; {@code *} waives it in every image
 * @param until last day on which it holds
 * @param by who answers for it
 * @param why the justification
 * @param declaredIn where it is written, {@code .lazaret.yaml:12}
 */
public record Waiver(
        String id,
        Glob packageName,
        Glob path,
        Glob image,
        LocalDate until,
        String by,
        String why,
        String declaredIn) {

    /** Whether it still holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }

    String describe() {
        return "waived until " + until + " by " + by + ": " + why + " (" + declaredIn + ")";
    }

    /** Whether it speaks of this matter, expired or not. */
    boolean covers(Matter matter) {
        return matter.finding() != null
                && Ids.names(matter.finding(), id)
                && packageName.matches(matter.componentName())
                && path.matches(matter.path())
                && image.matches(matter.facts().image());
    }
}
