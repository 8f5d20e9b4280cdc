package dev.lazaret.rules;

import dev.lazaret.base.NearestWord;
import dev.lazaret.base.Rule;
import dev.lazaret.inspect.ImageRules;
import dev.lazaret.inspect.malware.MalwareRules;
import dev.lazaret.inspect.secrets.SecretRules;
import dev.lazaret.judge.clause.PolicyRules;
import dev.lazaret.lint.compose.ComposeRule;
import dev.lazaret.lint.compose.ComposeRules;
import dev.lazaret.lint.dockerfile.rules.DockerfileRule;
import dev.lazaret.lint.dockerfile.rules.DockerfileRules;
import dev.lazaret.lint.kubernetes.KubernetesRules;
import dev.lazaret.lint.kubernetes.rules.KubernetesRule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every rule there is. Vulnerabilities have the ids of their advisories and are no rules. */
public final class RuleCatalog {

    private final SortedMap<String, Rule> byId = new TreeMap<>();
    private final SortedMap<String, List<Rule>> byName = new TreeMap<>();

    /** A catalogue of these; ids are unique, an alias may name several rules. */
    RuleCatalog(List<Rule> rules) {
        for (Rule rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException("two rules are called '" + rule.id() + "'");
            }
        }
        for (Rule rule : byId.values()) {
            byName.computeIfAbsent(key(rule.id()), _ -> new ArrayList<>()).add(rule);
            for (String alias : rule.aliases()) {
                byName.computeIfAbsent(key(alias), _ -> new ArrayList<>()).add(rule);
            }
        }
    }

    /** The rules of all rooms. */
    public static RuleCatalog ofAllRooms() {
        List<Rule> rules = new ArrayList<>(ImageRules.all());
        rules.add(MalwareRules.MALICIOUS_PACKAGE);
        rules.addAll(SecretRules.all());
        rules.addAll(PolicyRules.all());
        DockerfileRules.all().stream().map(DockerfileRule::rule).forEach(rules::add);
        KubernetesRules.all().stream().map(KubernetesRule::rule).forEach(rules::add);
        ComposeRules.all().stream().map(ComposeRule::rule).forEach(rules::add);
        return new RuleCatalog(rules);
    }

    /** All rules, sorted by id. */
    public List<Rule> all() {
        return List.copyOf(byId.values());
    }

    /** The rules that an id or alias names, in any case; sorted by id. */
    public List<Rule> named(String idOrAlias) {
        return Collections.unmodifiableList(byName.getOrDefault(key(idOrAlias), List.of()));
    }

    /** The id or alias that somebody probably meant; empty when nothing comes near. */
    public Optional<String> nearest(String typed) {
        return NearestWord.closeTo(key(typed), byName.keySet())
                .flatMap(
                        name -> named(name).stream().findFirst().map(rule -> spelling(rule, name)));
    }

    /**
     * Rules of which id, title, severity or aliases contain every word, in any case. A word that is
     * a whole id or alias means just that: {@code CIS-4.1} is not {@code CIS-4.10}.
     */
    public List<Rule> matching(List<String> words) {
        return byId.values().stream()
                .filter(rule -> words.stream().allMatch(word -> mentions(rule, key(word))))
                .toList();
    }

    private boolean mentions(Rule rule, String word) {
        if (byName.containsKey(word)) {
            return rule.isCalled(word);
        }
        return key(rule.id()).contains(word)
                || key(rule.title()).contains(word)
                || rule.severity().label().equals(word)
                || rule.aliases().stream().anyMatch(alias -> key(alias).contains(word));
    }

    /** As the rule itself writes it. */
    private static String spelling(Rule rule, String name) {
        return rule.aliases().stream().filter(name::equalsIgnoreCase).findFirst().orElse(rule.id());
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
