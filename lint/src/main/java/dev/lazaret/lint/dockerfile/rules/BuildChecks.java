package dev.lazaret.lint.dockerfile.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * BuildKit's build checks ({@code docker build --check}) by name, as its reference lists them
 * ({@code docs.docker.com/reference/build-checks}) and its rule set declares them. They are aliases
 * of rules here.
 */
public final class BuildChecks {

    /** Off until a file asks for it. */
    static final String DEFINITION_DESCRIPTION = "InvalidDefinitionDescription";

    /** Known from the image that was pulled, so by no rule of files. */
    public static final String BASE_IMAGE_PLATFORM = "InvalidBaseImagePlatform";

    private static final List<String> ALL =
            List.of(
                    "StageNameCasing",
                    "FromAsCasing",
                    "NoEmptyContinuation",
                    "ConsistentInstructionCasing",
                    "DuplicateStageName",
                    "ReservedStageName",
                    "JSONArgsRecommended",
                    "MaintainerDeprecated",
                    "UndefinedArgInFrom",
                    "WorkdirRelativePath",
                    "UndefinedVar",
                    "MultipleInstructionsDisallowed",
                    "LegacyKeyValueFormat",
                    BASE_IMAGE_PLATFORM,
                    "RedundantTargetPlatform",
                    "SecretsUsedInArgOrEnv",
                    "InvalidDefaultArgInFrom",
                    "FromPlatformFlagConstDisallowed",
                    "CopyIgnoredFile",
                    DEFINITION_DESCRIPTION,
                    "ExposeProtoCasing",
                    "ExposeInvalidFormat");

    private BuildChecks() {}

    /** All of them. */
    public static List<String> all() {
        return ALL;
    }

    /** What {@code skip=all} leaves out: an experimental check runs only when it is asked for. */
    static Set<String> skippedByAll() {
        return ALL.stream()
                .filter(check -> !check.equals(DEFINITION_DESCRIPTION))
                .collect(Collectors.toUnmodifiableSet());
    }
}
