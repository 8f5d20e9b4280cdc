package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.syntax.CheckOptions;
import dev.lazaret.lint.dockerfile.syntax.Comment;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comment silences: {@code lazaret ignore=ID,ID reason}, {@code hadolint ignore=DL3008},
 * {@code hadolint global ignore=DL3008}, {@code hadolint stage ignore=DL3008}, {@code
 * trivy:ignore:DS-0002} with an optional {@code exp:2026-01-31}, {@code check=skip=UndefinedVar}.
 *
 * @param ids rule ids and aliases, lower case
 * @param scope how far they hold
 */
public record Ignores(Set<String> ids, Scope scope) {

    /** What the comment stands for. */
    public enum Scope {
        /** The instruction behind it. */
        INSTRUCTION,
        /** The stage whose FROM is behind it. */
        STAGE,
        /** The file. */
        FILE
    }

    /** Silences nothing. */
    static final Ignores NONE = new Ignores(Set.of(), Scope.INSTRUCTION);

    private static final int COMMENT_MAX = 2_000;
    private static final Pattern LIST =
            Pattern.compile(
                    "(?:lazaret|hadolint)\\s++(?:(global|stage)\\s++)?ignore\\s*+=\\s*+([A-Za-z0-9_/-]++(?:\\s*+,\\s*+[A-Za-z0-9_/-]++)*+).*+");
    private static final Pattern CHECK =
            Pattern.compile("check\\s*+=\\s*+(\\S.*+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRIVY =
            Pattern.compile("trivy:ignore:([A-Za-z0-9_/-]++)(?::exp:([0-9-]{10}))?+");

    public Ignores {
        ids = Set.copyOf(ids);
    }

    /**
     * Reads a comment.
     *
     * @param today to judge an end date by; null lets it count
     */
    public static Ignores parse(Comment comment, @Nullable LocalDate today) {
        String text = comment.text();
        if (text.length() > COMMENT_MAX) {
            return NONE;
        }
        Matcher check = CHECK.matcher(text);
        if (check.matches()) {
            return new Ignores(ofCheck(check.group(1)), Scope.INSTRUCTION);
        }
        if (text.indexOf("ignore") < 0) {
            return NONE;
        }
        Matcher list = LIST.matcher(text);
        Set<String> ids = new LinkedHashSet<>();
        if (list.matches()) {
            for (String id : list.group(2).split(",", -1)) {
                add(ids, id.strip());
            }
            return new Ignores(ids, scope(list.group(1)));
        }
        Matcher trivy = TRIVY.matcher(text);
        while (trivy.find()) {
            if (!isOver(trivy.group(2), today)) {
                add(ids, trivy.group(1));
            }
        }
        return new Ignores(ids, Scope.INSTRUCTION);
    }

    /** What a {@code # check=} directive at the top silences in the whole file. */
    public static Ignores of(CheckOptions options) {
        Set<String> checks = options.skipsAll() ? BuildChecks.skippedByAll() : options.skipped();
        Set<String> ids = new LinkedHashSet<>();
        checks.forEach(check -> ids.add(check.toLowerCase(Locale.ROOT)));
        return new Ignores(ids, Scope.FILE);
    }

    private static Set<String> ofCheck(String value) {
        try {
            return of(CheckOptions.parse(value)).ids();
        } catch (IllegalArgumentException e) {
            // BuildKit passes over such a comment too; only at the top it is an error
            return Set.of();
        }
    }

    private static Scope scope(@Nullable String word) {
        if (word == null) {
            return Scope.INSTRUCTION;
        }
        return word.equals("stage") ? Scope.STAGE : Scope.FILE;
    }

    /** Trivy's ids were written AVD-DS-0002 and DS002 before. */
    private static void add(Set<String> ids, String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return;
        }
        ids.add(lower);
        String bare = lower.startsWith("avd-") ? lower.substring(4) : lower;
        ids.add(bare);
        if (bare.matches("ds[0-9]{3}")) {
            ids.add("ds-0" + bare.substring(2));
        }
    }

    private static boolean isOver(@Nullable String date, @Nullable LocalDate today) {
        if (date == null || today == null) {
            return false;
        }
        try {
            return today.isAfter(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            // an end that cannot be read must not silence for ever
            return true;
        }
    }
}
