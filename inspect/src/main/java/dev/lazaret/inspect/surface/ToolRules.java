package dev.lazaret.inspect.surface;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.TreeRule;

import java.util.List;

/** The rules about tools; all look alike but for the words and the kind of tool. */
public final class ToolRules {

    static final Rule SHELL =
            new Rule(
                    "image/shell",
                    List.of("CIS-4.3", "CIS-DI-0003"),
                    Severity.NEGLIGIBLE,
                    "A shell is in the image",
                    "Copy the program into a distroless or scratch image in the last stage.");

    static final Rule PACKAGE_MANAGER =
            new Rule(
                    "image/package-manager",
                    List.of("CIS-4.3", "CIS-DI-0003"),
                    Severity.LOW,
                    "A package manager is in the image",
                    "Install in a build stage and copy the result into an image without one.");

    static final Rule NETWORK_TOOL =
            new Rule(
                    "image/network-tool",
                    List.of("CIS-4.3", "CIS-DI-0003", "DL4001"),
                    Severity.LOW,
                    "A network client is in the image",
                    "Remove it after the build step that needs it, or use ADD --checksum instead.");

    static final Rule REMOTE_LOGIN =
            new Rule(
                    "image/remote-login",
                    List.of("CIS-5.7", "CIS-DI-0003"),
                    Severity.MEDIUM,
                    "A remote login or file transfer program is in the image",
                    "Remove it; use the engine or kubectl exec to get in and volumes to move files.");

    static final Rule COMPILER =
            new Rule(
                    "image/compiler",
                    List.of("CIS-4.3", "CIS-DI-0003"),
                    Severity.MEDIUM,
                    "A compiler or linker is in the image",
                    "Build in a stage of its own and copy only the result.");

    static final Rule DEBUGGER =
            new Rule(
                    "image/debugger",
                    List.of("CIS-4.3", "CIS-DI-0003", "CWE-489"),
                    Severity.MEDIUM,
                    "A debugger or tracer is in the image",
                    "Remove it; attach a debug container when you need one.");

    static final Rule PRIVILEGE_TOOL =
            new Rule(
                    "image/privilege-tool",
                    List.of("DKL-DI-0001", "DS-0010", "DL3004"),
                    Severity.LOW,
                    "A program that changes the user is in the image",
                    "Set USER instead; where an entry point must drop rights, keep only what does that.");

    private ToolRules() {}

    public static List<TreeRule> all() {
        return List.of(
                new ToolRule(SHELL, "shell"),
                new ToolRule(PACKAGE_MANAGER, "package-manager"),
                new ToolRule(NETWORK_TOOL, "network-tool"),
                new ToolRule(REMOTE_LOGIN, "remote-login"),
                new ToolRule(COMPILER, "compiler"),
                new ToolRule(DEBUGGER, "debugger"),
                new ToolRule(PRIVILEGE_TOOL, "privilege-tool"));
    }
}
