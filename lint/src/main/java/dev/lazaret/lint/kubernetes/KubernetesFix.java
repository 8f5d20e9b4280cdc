package dev.lazaret.lint.kubernetes;

import dev.lazaret.base.Rule;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.lint.FixResult;
import dev.lazaret.lint.LintResult;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.KubernetesOptions;
import dev.lazaret.lint.kubernetes.rules.KubernetesRule;
import dev.lazaret.lint.kubernetes.rules.isolation.AutomountedTokenRule;
import dev.lazaret.lint.kubernetes.rules.isolation.CapabilitiesNotDroppedRule;
import dev.lazaret.lint.kubernetes.rules.isolation.WritableRootRule;
import dev.lazaret.lint.kubernetes.rules.podsecurity.PrivilegeEscalationRule;
import dev.lazaret.lint.kubernetes.rules.podsecurity.RunAsRootRule;
import dev.lazaret.lint.kubernetes.rules.podsecurity.SeccompMissingRule;
import dev.lazaret.lint.yaml.YamlAddition;
import dev.lazaret.lint.yaml.YamlCursor;
import dev.lazaret.lint.yaml.YamlDocuments;
import dev.lazaret.lint.yaml.YamlEditor;
import dev.lazaret.lint.yaml.YamlReader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Adds what a manifest should say about the rights of its containers: {@code
 * allowPrivilegeEscalation: false}, {@code capabilities.drop: [ALL]}, {@code runAsNonRoot: true},
 * {@code seccompProfile: RuntimeDefault}, {@code automountServiceAccountToken: false} and, on
 * request, {@code readOnlyRootFilesystem: true}. Only additions are made: a value that stands there
 * is its author's, and stays. What an inline comment ignores is left as well.
 */
public final class KubernetesFix {

    private record Need(String rule, int line) {}

    private final String name;
    private final String text;
    private final boolean readOnlyRoot;
    private final YamlEditor editor;
    private final Set<Need> needs = new HashSet<>();
    private final List<String> changes = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();

    private KubernetesFix(String name, String text, boolean readOnlyRoot) {
        this.name = name;
        this.text = text;
        this.readOnlyRoot = readOnlyRoot;
        this.editor = new YamlEditor(text);
    }

    /**
     * Repairs a file.
     *
     * @param wanted rules whose findings are to be repaired
     * @param readOnlyRoot whether to make root file systems read-only, which programs that write to
     *     theirs do not survive
     */
    public static FixResult fix(
            String name,
            String text,
            KubernetesOptions options,
            Predicate<Rule> wanted,
            boolean readOnlyRoot) {
        return new KubernetesFix(name, text, readOnlyRoot).run(options, wanted);
    }

    private FixResult run(KubernetesOptions options, Predicate<Rule> wanted) {
        Set<String> ids =
                KubernetesRules.all().stream()
                        .map(KubernetesRule::rule)
                        .filter(wanted)
                        .map(Rule::id)
                        .collect(Collectors.toSet());
        LintResult before = KubernetesLint.lint(name, text, options);
        for (SourceLineFinding finding : before.findings()) {
            if (ids.contains(finding.id())) {
                needs.add(new Need(finding.id(), finding.place().line()));
            }
        }
        YamlDocuments documents = YamlReader.read(name, text, options.limits());
        for (YamlCursor root : documents.roots()) {
            for (KubernetesObject object : KubernetesObject.of(name, root)) {
                Workload.of(object).ifPresent(this::fix);
            }
        }
        String after = editor.result();
        YamlDocuments check = YamlReader.read(name, after, options.limits());
        boolean sound =
                check.gaps().size() <= documents.gaps().size()
                        && check.roots().size() == documents.roots().size();
        if (!sound) {
            // Odd layouts exist in which an inserted line means something else: then change
            // nothing.
            return new FixResult(
                    text, List.of(), List.of(name + ": its layout cannot be edited safely"));
        }
        return new FixResult(after, changes, skipped, conditions);
    }

    private void fix(Workload workload) {
        if (workload.isWindows() || !workload.spec().isPresent()) {
            return;
        }
        FixConditions must = new FixConditions(workload);
        for (Container container : workload.containers()) {
            if (container.kind() != Container.Kind.EPHEMERAL) {
                fix(container, must);
            }
        }
        fixPod(workload, must);
        fixToken(workload, must);
        must.sentences().forEach(each -> conditions.add(name + ": " + each));
    }

    private boolean needs(KubernetesRule rule, YamlCursor place) {
        return needs.contains(new Need(rule.rule().id(), place.line()));
    }

    private void fix(Container container, FixConditions must) {
        YamlCursor security = container.security();
        List<YamlAddition> wanted = new ArrayList<>();
        if (needs(new PrivilegeEscalationRule(), security.get("allowPrivilegeEscalation"))) {
            wantNoEscalation(container, wanted);
        }
        YamlCursor drop = security.at("capabilities", "drop");
        if (needs(new CapabilitiesNotDroppedRule(), drop)) {
            if (security.get("privileged").isTrue()) {
                skip(container.title() + " is privileged: dropping capabilities would do nothing");
            } else {
                wanted.add(
                        new YamlAddition.Nested(
                                "capabilities", List.of(new YamlAddition.Item("drop", "ALL"))));
            }
        }
        YamlCursor readOnly = security.get("readOnlyRootFilesystem");
        if (readOnlyRoot && needs(new WritableRootRule(), readOnly) && !readOnly.isPresent()) {
            wanted.add(new YamlAddition.Value("readOnlyRootFilesystem", "true"));
        }
        boolean added =
                add(
                        container.title(),
                        container.root(),
                        new YamlAddition.Nested("securityContext", wanted),
                        List.of("image", "name"));
        if (added) {
            wanted.forEach(each -> must.added(each.key(), container));
        }
    }

    private void wantNoEscalation(Container container, List<YamlAddition> wanted) {
        YamlCursor security = container.security();
        YamlCursor added = security.at("capabilities", "add");
        if (security.get("allowPrivilegeEscalation").isPresent()) {
            skip(container.title() + " sets allowPrivilegeEscalation itself");
        } else if (security.get("privileged").isTrue()
                || added.contains("SYS_ADMIN")
                || added.contains("CAP_SYS_ADMIN")) {
            skip(
                    container.title()
                            + " is privileged or adds SYS_ADMIN: Kubernetes refuses"
                            + " allowPrivilegeEscalation: false there");
        } else {
            wanted.add(new YamlAddition.Value("allowPrivilegeEscalation", "false"));
        }
    }

    private void fixPod(Workload workload, FixConditions must) {
        String title = workload.object().title();
        List<YamlAddition> wanted = new ArrayList<>();
        boolean root =
                workload.containers().stream().anyMatch(c -> needs(new RunAsRootRule(), c.root()));
        if (root && asksForRoot(workload)) {
            skip(title + " asks for root somewhere: runAsNonRoot would keep it from starting");
        } else if (root) {
            wanted.add(new YamlAddition.Value("runAsNonRoot", "true"));
        }
        boolean seccomp =
                workload.containers().stream()
                        .anyMatch(c -> needs(new SeccompMissingRule(), c.root()));
        if (seccomp && !workload.security().get("seccompProfile").isPresent()) {
            wanted.add(
                    new YamlAddition.Nested(
                            "seccompProfile",
                            List.of(new YamlAddition.Value("type", "RuntimeDefault"))));
        }
        boolean added =
                add(
                        title,
                        workload.spec(),
                        new YamlAddition.Nested("securityContext", wanted),
                        List.of("serviceAccountName", "restartPolicy"));
        if (added) {
            wanted.forEach(each -> must.added(each.key()));
        }
    }

    private static boolean asksForRoot(Workload workload) {
        boolean pod = isRoot(workload.security());
        return pod || workload.containers().stream().anyMatch(c -> isRoot(c.security()));
    }

    private static boolean isRoot(YamlCursor security) {
        boolean refuses = security.get("runAsNonRoot").bool().map(value -> !value).orElse(false);
        return refuses || security.get("runAsUser").number().orElse(-1) == 0;
    }

    private void fixToken(Workload workload, FixConditions must) {
        YamlCursor field = workload.spec().get("automountServiceAccountToken");
        if (!needs(new AutomountedTokenRule(), field) || field.isPresent()) {
            return;
        }
        String account = workload.spec().get("serviceAccountName").text().orElse("default");
        if (!account.equals("default")) {
            skip(
                    workload.object().title()
                            + " names service account "
                            + account
                            + ": it may need its token");
            return;
        }
        YamlAddition none = new YamlAddition.Value("automountServiceAccountToken", "false");
        List<String> after = List.of("serviceAccountName", "restartPolicy");
        if (add(workload.object().title(), workload.spec(), none, after)) {
            must.added(none.key());
        }
    }

    /** Whether it was added. */
    private boolean add(
            String title, YamlCursor target, YamlAddition addition, List<String> after) {
        if (addition instanceof YamlAddition.Nested nested && nested.children().isEmpty()) {
            return false;
        }
        boolean added = editor.add(target, addition, after);
        if (added) {
            changes.add(title + ": added " + addition.flow());
        } else {
            skip(title + ": " + addition.key() + " is written in a way that cannot be added to");
        }
        return added;
    }

    private void skip(String why) {
        skipped.add(name + ": " + why);
    }
}
