package dev.lazaret.cli.harden;

import dev.lazaret.cli.files.SmallFile;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.cli.shell.Version;
import dev.lazaret.harden.Change;
import dev.lazaret.harden.Plan;
import dev.lazaret.harden.PlanDocument;
import dev.lazaret.harden.PlanException;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.StepOptions;
import dev.lazaret.harden.databases.PackageDatabases;
import dev.lazaret.harden.rewrite.ChangeSet;
import dev.lazaret.harden.steps.HardenSteps;
import dev.lazaret.oci.write.LayerFormat;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was asked for on the command line, made a plan and values. */
record HardenChoices(
        @Nullable Path planFile,
        List<String> steps,
        SlimChoice slim,
        List<String> skipped,
        List<String> settings) {

    static final String TOOL = "lazaret " + Version.text();

    private static final int GZIP_LEVEL = 6;
    private static final int ZSTD_LEVEL = 3;

    /** Every step there is. */
    static List<Step> known() {
        return HardenSteps.all(TOOL, PackageDatabases.all());
    }

    /** The plan file, or the named steps, or the standard ones; slim and settings over it. */
    Plan plan(List<Step> known) throws UsageException, PlanException {
        PlanDocument document = new PlanDocument(known);
        List<Plan.Entry> entries = new ArrayList<>(base(document, known).steps());
        slim.into(entries, known.stream().map(Step::id).toList());
        for (String step : skipped) {
            String id = document.step("--skip", step).id();
            entries.removeIf(entry -> entry.step().equals(id));
        }
        for (String setting : settings) {
            set(document, entries, setting);
        }
        return new Plan(entries);
    }

    private Plan base(PlanDocument document, List<Step> known)
            throws UsageException, PlanException {
        if (planFile != null && !steps.isEmpty()) {
            throw new UsageException("give --plan or --steps, not both");
        }
        if (planFile != null) {
            return document.parse(planFile.toString(), SmallFile.read(planFile, "the plan"));
        }
        if (steps.isEmpty()) {
            return HardenSteps.standard(known);
        }
        List<Plan.Entry> entries = new ArrayList<>();
        for (String step : steps) {
            entries.add(new Plan.Entry(document.step("--steps", step).id(), StepOptions.NONE));
        }
        return new Plan(entries);
    }

    private static void set(PlanDocument document, List<Plan.Entry> entries, String setting)
            throws PlanException {
        int equals = setting.indexOf('=');
        int dot = setting.indexOf('.');
        if (dot <= 0 || equals < dot) {
            throw new PlanException("--set: write STEP.OPTION=VALUE, not '" + setting + "'");
        }
        Step step = document.step("--set", setting.substring(0, dot));
        String option = setting.substring(dot + 1, equals);
        PlanDocument.requireOption("--set", step, option);
        List<String> values = List.of(setting.substring(equals + 1).split(",", -1));
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).step().equals(step.id())) {
                entries.set(i, with(entries.get(i), option, values));
                return;
            }
        }
        entries.add(with(new Plan.Entry(step.id(), StepOptions.NONE), option, values));
    }

    static Plan.Entry with(Plan.Entry entry, String option, List<String> values) {
        SortedMap<String, List<String>> options = new TreeMap<>(entry.options().values());
        options.put(option, values);
        return new Plan.Entry(entry.step(), new StepOptions(options));
    }

    /** {@code SOURCE_DATE_EPOCH}: nothing in the new image is younger. */
    static OptionalLong epoch(Shell shell) throws UsageException {
        String text = shell.variable("SOURCE_DATE_EPOCH").orElse("");
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (text.length() > 12 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new UsageException(
                    "SOURCE_DATE_EPOCH is no number of seconds since 1970: '" + text + "'");
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    /** The plan's compression counts over the option's. */
    static LayerFormat format(String option, ChangeSet changes) throws UsageException {
        int colon = option.indexOf(':');
        String stated = colon < 0 ? option : option.substring(0, colon);
        Change.Compression planned = changes.compression();
        String name = planned == null ? stated : planned.name().toLowerCase(Locale.ROOT);
        try {
            int level =
                    colon < 0 || !name.equals(stated)
                            ? 0
                            : Integer.parseInt(option.substring(colon + 1));
            return switch (name) {
                case "gzip" -> LayerFormat.gzip(level == 0 ? GZIP_LEVEL : level);
                case "zstd" -> LayerFormat.zstd(level == 0 ? ZSTD_LEVEL : level);
                case "none" -> LayerFormat.PLAIN;
                default ->
                        throw new UsageException(
                                "--compression is gzip, zstd or none, not '" + option + "'");
            };
        } catch (IllegalArgumentException e) {
            throw new UsageException("--compression: " + e.getMessage(), e);
        }
    }
}
