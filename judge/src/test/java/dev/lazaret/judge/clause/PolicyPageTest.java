package dev.lazaret.judge.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.judge.Policy;
import dev.lazaret.judge.cases.PolicyCases;
import dev.lazaret.judge.yaml.PolicyException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The examples of docs/policy.md are true: the second block holds the cases of the first. */
class PolicyPageTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");

    @Test
    void examplesDoWhatThePageSays() throws IOException, PolicyException {
        String page =
                Files.readString(
                        Path.of(System.getProperty("lazaret.root", ".."), "docs/policy.md"));
        List<String> blocks = BLOCK.matcher(page).results().map(result -> result.group(1)).toList();

        assertThat(blocks).hasSize(2);
        Policy policy = Policy.parse("policy", blocks.get(0));
        assertThat(PolicyCases.parse("cases", blocks.get(1)).run(policy))
                .hasSize(3)
                .allSatisfy(result -> assertThat(result.differences()).isEmpty());
    }

    @Test
    void pageNamesEveryVariable() throws IOException {
        String page =
                Files.readString(
                        Path.of(System.getProperty("lazaret.root", ".."), "docs/policy.md"));

        assertThat(CelVariables.types().keySet())
                .allSatisfy(
                        name -> assertThat(page).contains(name.substring(name.indexOf('.') + 1)));
    }
}
