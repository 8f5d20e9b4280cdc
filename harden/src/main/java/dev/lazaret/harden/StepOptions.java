package dev.lazaret.harden;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plan says about one step: option to values.
 *
 * @param values names as in {@link Step#options()}; a single value is a list of one
 */
public record StepOptions(SortedMap<String, List<String>> values) {

    /** Nothing said: the step's defaults. */
    public static final StepOptions NONE = new StepOptions(new TreeMap<>());

    public StepOptions {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableSortedMap(copy);
    }

    /** All values of an option, these defaults when it is not given. */
    public List<String> all(String name, List<String> defaults) {
        return values.getOrDefault(name, defaults);
    }

    /** All values of an option, none when it is not given. */
    public List<String> all(String name) {
        return all(name, List.of());
    }

    /**
     * The only value of an option, the default when it is not given.
     *
     * @throws PlanException if it has several
     */
    public String one(String name, String otherwise) throws PlanException {
        List<String> given = all(name, List.of(otherwise));
        if (given.size() != 1) {
            throw new PlanException(
                    "the option '" + name + "' takes one value but has " + given.size());
        }
        return given.getFirst();
    }
}
