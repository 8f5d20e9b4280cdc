package dev.lazaret.lint.kubernetes.rules.cluster;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.ObjectRule;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/**
 * A Gatekeeper list of allowed repositories ends openly: see {@code
 * docs/rules/kubernetes/gatekeeper-open-repo.md}.
 */
final class GatekeeperOpenRepoRule implements ObjectRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/gatekeeper-open-repo",
                    List.of("KSV-0124"),
                    Severity.HIGH,
                    "A Gatekeeper list of allowed repositories ends openly",
                    "End each prefix with a slash, or write the image out with its tag.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(KubernetesObject object, Hits hits) {
        if (!object.isKind("K8sAllowedRepos")) {
            return;
        }
        for (YamlCursor repo : object.spec().at("parameters", "repos").items()) {
            String text = repo.textOrEmpty();
            boolean open = !text.endsWith("/") && !text.contains(":") && !text.contains("@");
            if (open) {
                hits.add(object, repo, "allows every image that starts with " + text);
            }
        }
    }
}
