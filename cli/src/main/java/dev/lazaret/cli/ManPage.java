package dev.lazaret.cli;

import dev.lazaret.cli.shell.Version;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.List;

/** The manual page in roff, man(7) macros. */
final class ManPage {

    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    static String of(CommandSpec root) {
        ManPage man = new ManPage();
        man.line(".TH LAZARET 1 \"\" \"lazaret " + Version.text() + "\" \"User Commands\"");
        man.section("NAME").text("lazaret - container image security");
        man.section("SYNOPSIS").text("lazaret COMMAND [OPTION]... [ARGUMENT]...");
        man.section("DESCRIPTION")
                .text(String.join(" ", root.usageMessage().description()).strip());
        man.section("COMMANDS");
        for (CommandLine command : root.subcommands().values()) {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                man.command(command.getCommandSpec());
            }
        }
        man.section("EXIT STATUS");
        man.term("0").text("The image passed and everything was looked at.");
        man.term("1").text("The policy blocks the image.");
        man.term("2").text("The command line, the policy or a waiver file is wrong.");
        man.term("3").text("The image or a part of it could not be looked at.");
        man.section("ENVIRONMENT");
        man.term("LAZARET_<OPTION>").text("Default of the long option of that name.");
        man.term("LAZARET_CONFIG").text("Configuration file.");
        man.term("XDG_CACHE_HOME, XDG_CONFIG_HOME").text("Where cache and configuration lie.");
        man.term("NO_COLOR").text("No colours.");
        man.section("FILES");
        man.term("$XDG_CONFIG_HOME/lazaret/config.yaml")
                .text("Defaults of long options: NAME: VALUE.");
        man.term(".lazaret.yaml").text("Waivers of the project in the current directory.");
        return man.page.toString();
    }

    private void command(CommandSpec command) {
        line(".SS " + escape("lazaret " + command.name()));
        text(String.join(" ", command.usageMessage().description()));
        for (CommandLine nested : command.subcommands().values()) {
            CommandSpec spec = nested.getCommandSpec();
            term(command.name() + " " + spec.name())
                    .text(String.join(" ", spec.usageMessage().description()));
            arguments(spec);
        }
        arguments(command);
    }

    private void arguments(CommandSpec command) {
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            term(parameter.paramLabel()).text(description(parameter));
        }
        for (OptionSpec option : command.options()) {
            if (!option.hidden() && !option.usageHelp()) {
                String label = option.arity().max() > 0 ? "=" + option.paramLabel() : "";
                term(String.join(", ", option.names()) + label).text(description(option));
            }
        }
    }

    private static String description(ArgSpec argument) {
        return String.join(" ", List.of(argument.description()));
    }

    private ManPage section(String name) {
        return line(".SH " + name);
    }

    private ManPage term(String term) {
        return line(".TP").line("\\fB" + escape(term) + "\\fR");
    }

    private ManPage text(String text) {
        return line(escape(text.replace("%n", " ").strip()));
    }

    private ManPage line(String line) {
        page.append(line).append('\n');
        return this;
    }

    private static String escape(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
