package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.rules.RuleCatalog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code docs/practices.md} promises nothing that is not there. */
class PracticesPageTest {

    private static final Path DOCS = Path.of(System.getProperty("lazaret.root")).resolve("docs");
    private static final String PAGE = text();
    private static final RuleCatalog CATALOG = RuleCatalog.ofAllRooms();
    private static final CommandLine ROOT = CommandOptions.root();
    private static final Set<String> OPTIONS = CommandOptions.names();

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern RULE =
            Pattern.compile("(image|dockerfile|kubernetes|compose|policy)/[a-z0-9-]+");
    private static final Pattern OTHER_NAME =
            Pattern.compile("\\b(CIS-DI-\\d+|DL\\d+|DS-?\\d+)\\b");
    private static final Pattern COMMAND = Pattern.compile("lazaret ([a-z-]+(?: [a-z-]+)?)");
    private static final Pattern OPTION = Pattern.compile("--([a-z][a-z-]+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)");

    private static String text() {
        try {
            return Files.readString(DOCS.resolve("practices.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> inCode(Pattern pattern) {
        return CODE.matcher(PAGE)
                .results()
                .flatMap(code -> pattern.matcher(code.group(1)).results())
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1));
    }

    static List<String> rules() {
        Stream<String> ids =
                CODE.matcher(PAGE)
                        .results()
                        .map(code -> code.group(1))
                        .filter(code -> RULE.matcher(code).matches());
        Stream<String> others = OTHER_NAME.matcher(PAGE).results().map(MatchResult::group);
        return Stream.concat(ids, others).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleExists(String name) {
        assertThat(CATALOG.named(name)).as(name).isNotEmpty();
    }

    @Test
    void everyCommandExists() {
        List<String> commands = inCode(COMMAND).distinct().toList();

        assertThat(commands).contains("scan", "lint", "harden");
        assertThat(commands)
                .allSatisfy(command -> assertThat(exists(command, ROOT)).as(command).isTrue());
    }

    /** What follows a command without subcommands is its argument. */
    private static boolean exists(String words, CommandLine parent) {
        String[] parts = words.split(" ", 2);
        CommandLine command = parent.getSubcommands().get(parts[0]);
        return parent.getSubcommands().isEmpty()
                || (command != null && (parts.length == 1 || exists(parts[1], command)));
    }

    @Test
    void everyOptionExists() {
        List<String> options = inCode(OPTION).distinct().toList();

        assertThat(options).hasSizeGreaterThan(5);
        assertThat(OPTIONS).containsAll(options);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(LINK.matcher(PAGE).results().map(link -> link.group(1)).toList())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(DOCS.resolve(link)).exists());
    }

    /** What the published guides on container security ask for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "trusted base",
                "verified packages",
                "minimal surface",
                "no secrets",
                "secure registry",
                "non-root",
                "scan in CI",
                "kernel profile",
                "remote and audit logging",
                "runtime monitoring",
                "pinned tags",
                "squash",
                "no SSH",
                "quotas",
                "network isolation",
                "setuid",
                "signature policy",
                "malware scan",
                "exceptions with an owner",
                "health checks",
                "licences",
                "SBOM"
            })
    void everyPracticeHasARow(String practice) {
        String wanted = practice.toLowerCase(Locale.ROOT);
        assertThat(PAGE.lines().filter(line -> line.startsWith("| ")).toList())
                .as(practice)
                .anyMatch(row -> row.split("\\|", -1)[1].toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** What is there is served by something that can be named. */
    @Test
    void whatIsThereSaysByWhat() {
        assertThat(PAGE.lines().filter(line -> line.endsWith("| there |")).toList())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.split("\\|", -1)[2]).contains("`"));
    }
}
