package dev.lazaret.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives every long option its default from environment and configuration file. */
final class OptionDefaults implements IDefaultValueProvider {

    private final Configuration configuration;

    OptionDefaults(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (argument instanceof OptionSpec option && !option.usageHelp() && !option.versionHelp()) {
            return configuration.option(option.longestName()).orElse(null);
        }
        return null;
    }
}
