package dev.lazaret.lint.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.lint.FixResult;
import dev.lazaret.lint.kubernetes.rules.KubernetesOptions;

import org.junit.jupiter.api.Test;

import java.util.List;

class KubernetesFixTest {

    private static final String TWO =
            """
            # a comment
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: c}
            data: {a: "b"}   # stays
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              labels: &labels {app: web}
            spec:
              selector: {matchLabels: *labels}
              template:
                metadata: {labels: *labels}
                spec:
                  containers:
                    - name: web   # the one
                      image: nginx:1
            """;

    @Test
    void onlyAddsAndTheRulesAreSilentAfterwards() {
        FixResult result = fix(TWO);

        assertThat(result.text().lines().toList()).containsSubsequence(TWO.lines().toList());
        assertThat(result.changes()).isNotEmpty();
        assertThat(ids(TWO))
                .contains(
                        "kubernetes/privilege-escalation",
                        "kubernetes/capabilities-not-dropped",
                        "kubernetes/run-as-root",
                        "kubernetes/seccomp-missing",
                        "kubernetes/automounted-token");
        assertThat(ids(result.text()))
                .doesNotContain(
                        "kubernetes/privilege-escalation",
                        "kubernetes/capabilities-not-dropped",
                        "kubernetes/run-as-root",
                        "kubernetes/seccomp-missing",
                        "kubernetes/automounted-token");
        assertThat(KubernetesLint.lint("x", result.text(), KubernetesOptions.DEFAULT).gaps())
                .isEmpty();
        assertThat(fix(result.text()).text()).isEqualTo(result.text());
    }

    @Test
    void valuesOfTheAuthorStayAndAreNamed() {
        String text =
                """
                apiVersion: v1
                kind: Pod
                metadata: {name: a}
                spec:
                  containers:
                  - name: a
                    image: b:1
                    securityContext: {privileged: true}
                """;

        FixResult result = fix(text);

        assertThat(result.text()).contains("privileged: true").doesNotContain("Escalation");
        assertThat(result.skipped()).anyMatch(why -> why.contains("is privileged"));
    }

    @Test
    void whatMustHoldIsSaidForEachChangedWorkload() {
        String text =
                """
                apiVersion: v1
                kind: Pod
                metadata: {name: shop}
                spec:
                  containers:
                  - name: web
                    image: b:1
                    ports: [{containerPort: 80}, {containerPort: 8080}]
                    volumeMounts:
                    - {name: v, mountPath: /data}
                    - {name: w, mountPath: /etc/web, readOnly: true}
                  - name: log
                    image: c:1
                    securityContext: {runAsUser: 1000}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: own}
                spec:
                  automountServiceAccountToken: true
                  securityContext: {runAsUser: 10001}
                  containers: [{name: a, image: "b:1"}]
                """;

        FixResult result =
                KubernetesFix.fix("x", text, KubernetesOptions.DEFAULT, rule -> true, true);

        assertThat(result.conditions())
                .contains(
                        "x: Pod 'shop', runAsNonRoot: the image of container 'web' must name its user"
                                + " by a number other than 0 (USER 10001), or runAsUser be set; files"
                                + " it writes must be that user's",
                        "x: Pod 'shop', capabilities: containers 'web', 'log' must not change owners"
                                + " of files, users or groups as root does; what is needed goes into"
                                + " capabilities.add; for port 80 add NET_BIND_SERVICE if the runtime"
                                + " does not open low ports",
                        "x: Pod 'shop', readOnlyRootFilesystem: containers 'web', 'log' must write to"
                                + " volumes only: 'web' has /data, 'log' has none; each other folder,"
                                + " such as /tmp, needs an emptyDir")
                .anyMatch(each -> each.startsWith("x: Pod 'shop', automountServiceAccountToken: "))
                .anyMatch(each -> each.startsWith("x: Pod 'shop', seccompProfile: "))
                .anyMatch(each -> each.startsWith("x: Pod 'own', allowPrivilegeEscalation: "))
                .noneMatch(each -> each.startsWith("x: Pod 'own', runAsNonRoot"))
                .noneMatch(each -> each.startsWith("x: Pod 'own', automount"));
        assertThat(fix(result.text()).conditions()).isEmpty();
    }

    @Test
    void lineEndsStay() {
        assertThat(fix(TWO.replace("\n", "\r\n")).text())
                .isEqualTo(fix(TWO).text().replace("\n", "\r\n"));
    }

    @Test
    void jsonStaysJson() {
        String text =
                "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"a\"},"
                        + " \"spec\": {\"containers\": [{\"name\": \"a\", \"image\": \"b:1\"}]}}";

        assertThat(fix(text).text())
                .contains("\"allowPrivilegeEscalation\": false")
                .contains("\"containers\": [{");
    }

    @Test
    void whatIsNotWantedOrNotYamlIsLeft() {
        assertThat(
                        KubernetesFix.fix("x", TWO, KubernetesOptions.DEFAULT, rule -> false, false)
                                .text())
                .isEqualTo(TWO);
        assertThat(fix("a: [\n").text()).isEqualTo("a: [\n");
    }

    private static FixResult fix(String text) {
        return KubernetesFix.fix("x", text, KubernetesOptions.DEFAULT, rule -> true, false);
    }

    private static List<String> ids(String text) {
        return KubernetesLint.lint("x", text, KubernetesOptions.DEFAULT).findings().stream()
                .map(finding -> finding.id())
                .toList();
    }
}
