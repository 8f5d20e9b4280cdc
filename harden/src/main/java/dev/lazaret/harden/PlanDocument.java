package dev.lazaret.harden;

import dev.lazaret.base.NearestWord;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A plan as YAML: a list of steps, each a name or a name with its options.
 *
 * <pre>
 * steps:
 *   - drop-privileges:
 *       keep: [usr/bin/ping]
 *   - squash
 * </pre>
 *
 * @param steps what a plan may name
 */
public record PlanDocument(List<Step> steps) {

    private static final int CHARS_MAX = 1 << 20;

    public PlanDocument {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a plan.
     *
     * @param name of the file, for errors
     * @throws PlanException if it is no plan or names a step or option that does not exist; the
     *     message names the nearest
     */
    public Plan parse(String name, String yaml) throws PlanException {
        if (yaml.length() > CHARS_MAX) {
            throw new PlanException(name + ": a plan has at most " + CHARS_MAX + " characters");
        }
        try {
            LoadSettings settings =
                    LoadSettings.builder()
                            .setLabel(name)
                            .setMaxAliasesForCollections(0)
                            .setCodePointLimit(CHARS_MAX)
                            .build();
            return plan(name, new Load(settings).loadFromString(yaml));
        } catch (YamlEngineException e) {
            throw new PlanException(name + ": not YAML: " + e.getMessage());
        }
    }

    private Plan plan(String name, @Nullable Object document) throws PlanException {
        if (!(document instanceof Map<?, ?> root)
                || !root.keySet().equals(Set.of("steps"))
                || !(root.get("steps") instanceof List<?> list)) {
            throw new PlanException(name + ": a plan is one key, 'steps', with a list of steps");
        }
        List<Plan.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Object item : list) {
            Plan.Entry entry = entry(name, item);
            if (!seen.add(entry.step())) {
                throw new PlanException(name + ": the step '" + entry.step() + "' is there twice");
            }
            entries.add(entry);
        }
        return new Plan(entries);
    }

    private Plan.Entry entry(String name, @Nullable Object item) throws PlanException {
        if (item instanceof String id) {
            return new Plan.Entry(step(name, id).id(), StepOptions.NONE);
        }
        if (item instanceof Map<?, ?> map && map.size() == 1) {
            Map.Entry<?, ?> only = map.entrySet().iterator().next();
            Step step = step(name, String.valueOf(only.getKey()));
            return new Plan.Entry(step.id(), options(name, step, only.getValue()));
        }
        throw new PlanException(name + ": a step is a name, or a name with its options: " + item);
    }

    /**
     * The step of this name.
     *
     * @param where names the place in errors
     */
    public Step step(String where, String id) throws PlanException {
        for (Step step : steps) {
            if (step.id().equals(id)) {
                return step;
            }
        }
        List<String> ids = steps.stream().map(Step::id).toList();
        throw new PlanException(
                where
                        + ": there is no step '"
                        + id
                        + "'; did you mean '"
                        + NearestWord.to(id, ids)
                        + "'? Steps are "
                        + String.join(", ", ids));
    }

    private static StepOptions options(String name, Step step, @Nullable Object value)
            throws PlanException {
        if (value == null) {
            return StepOptions.NONE;
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new PlanException(name + ": the options of '" + step.id() + "' are no mapping");
        }
        SortedMap<String, List<String>> options = new TreeMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String option = String.valueOf(entry.getKey());
            requireOption(name, step, option);
            options.put(option, values(entry.getValue()));
        }
        return new StepOptions(options);
    }

    /**
     * Checks that a step has an option.
     *
     * @param where names the place in errors
     */
    public static void requireOption(String where, Step step, String option) throws PlanException {
        if (!step.options().contains(option)) {
            String help =
                    step.options().isEmpty()
                            ? "it takes none"
                            : "did you mean '" + NearestWord.to(option, step.options()) + "'?";
            throw new PlanException(
                    where
                            + ": the step '"
                            + step.id()
                            + "' has no option '"
                            + option
                            + "'; "
                            + help);
        }
    }

    private static List<String> values(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return List.of(String.valueOf(value));
    }

    /** The same plan as YAML that {@link #parse} reads. */
    public static String write(Plan plan) {
        List<Object> list = new ArrayList<>();
        for (Plan.Entry entry : plan.steps()) {
            if (entry.options().values().isEmpty()) {
                list.add(entry.step());
            } else {
                list.add(Map.of(entry.step(), new LinkedHashMap<>(entry.options().values())));
            }
        }
        DumpSettings settings = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
        return new Dump(settings).dumpToString(Map.of("steps", list));
    }
}
