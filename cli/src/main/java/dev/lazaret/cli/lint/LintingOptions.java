package dev.lazaret.cli.lint;

import dev.lazaret.base.Limits;
import dev.lazaret.base.Text;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.lint.dockerfile.rules.DockerfileOptions;
import dev.lazaret.lint.dockerfile.rules.LabelKind;
import dev.lazaret.lint.files.LintOptions;
import dev.lazaret.lint.files.SourceKind;
import dev.lazaret.lint.kubernetes.rules.KubernetesOptions;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a project asks of its files. */
final class LintingOptions {

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "Read named files and standard input as dockerfile, kubernetes or compose;"
                            + " default: told by name and content.")
    @Nullable String kind;

    @Option(
            names = "--trusted-registry",
            paramLabel = "HOST",
            split = ",",
            description = "Images may come from here only; repeatable.")
    List<String> trustedRegistries = new ArrayList<>();

    @Option(
            names = "--require-label",
            paramLabel = "KEY:TYPE",
            split = ",",
            description =
                    "Images must have this label; TYPE is text, url, rfc3339, spdx, hash, semver or"
                            + " email; repeatable.")
    List<String> labels = new ArrayList<>();

    @Option(
            names = "--strict-labels",
            description = "Report labels that --require-label does not name.")
    boolean strictLabels;

    @Option(names = "--report-ignores", description = "Report comments that silence a rule.")
    boolean reportIgnores;

    @Option(
            names = "--pod-security-version",
            paramLabel = "VERSION",
            description = "Version of the Pod Security Standards, such as v1.31; default: newest.")
    String podSecurityVersion = "latest";

    Optional<SourceKind> kind() throws UsageException {
        try {
            return Optional.ofNullable(kind).map(SourceKind::parse);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Everything at once, on a day that ends ignores with a date. */
    LintOptions options(LocalDate today) throws UsageException {
        try {
            return new LintOptions(
                    new DockerfileOptions(
                            trustedRegistries,
                            labels(),
                            strictLabels,
                            reportIgnores,
                            today,
                            Limits.DEFAULT),
                    KubernetesOptions.DEFAULT
                            .withTrustedRegistries(trustedRegistries)
                            .withVersion(PodSecurityVersion.parse(podSecurityVersion)));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private Map<String, LabelKind> labels() throws UsageException {
        Map<String, LabelKind> kinds = new LinkedHashMap<>();
        for (String label : labels) {
            int colon = label.lastIndexOf(':');
            kinds.put(
                    colon < 0 ? label : label.substring(0, colon),
                    colon < 0 ? LabelKind.TEXT : labelKind(label.substring(colon + 1)));
        }
        return kinds;
    }

    private static LabelKind labelKind(String text) throws UsageException {
        return Arrays.stream(LabelKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() ->
                        new UsageException(
                                "no type of label '"
                                        + Text.quote(text, 40)
                                        + "'; one of "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(LabelKind.values())
                                                        .map(kind ->
                                                                kind.name()
                                                                        .toLowerCase(Locale.ROOT))
                                                        .toList())));
    }
}
