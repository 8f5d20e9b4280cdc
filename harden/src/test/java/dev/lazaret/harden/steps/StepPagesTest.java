package dev.lazaret.harden.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.harden.Plan;
import dev.lazaret.harden.PlanDocument;
import dev.lazaret.harden.PlanException;
import dev.lazaret.harden.Step;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A step is a class and a page, and a plan names it. */
class StepPagesTest {

    private static final Path DOCS = Path.of(System.getProperty("lazaret.root"), "docs");
    private static final List<Step> STEPS = HardenSteps.all("lazaret test", List.of());

    @Test
    void everyStepHasAPageThatNamesItsOptions() throws IOException {
        for (Step step : STEPS) {
            String page = Files.readString(DOCS.resolve("harden/" + step.id() + ".md"));
            assertThat(page).startsWith("# " + step.id() + "\n\n" + step.title() + ".\n");
            for (String option : step.options()) {
                assertThat(page).contains("`" + option + "`");
            }
            assertThat(Files.readString(DOCS.resolve("harden.md")))
                    .contains("(harden/" + step.id() + ".md) | " + step.title());
        }
    }

    @Test
    void aPlanIsReadAsItWasWritten() throws PlanException {
        PlanDocument document = new PlanDocument(STEPS);
        Plan plan =
                document.parse(
                        "plan.yaml",
                        "steps:\n- squash\n- remove-tools:\n    kinds: [shell]\n    keep: /bin/sh\n");

        assertThat(plan.steps())
                .extracting(Plan.Entry::step)
                .containsExactly("squash", "remove-tools");
        assertThat(plan.steps().get(1).options().all("keep")).containsExactly("/bin/sh");
        assertThat(document.parse("again", PlanDocument.write(plan))).isEqualTo(plan);
    }

    @Test
    void whatIsNotThereIsAnErrorThatNamesTheNearest() {
        assertRefused("steps: [sqash]", "did you mean 'squash'?");
        assertRefused("steps: [squash: {form: all}]", "did you mean 'from'?");
        assertRefused("steps: [squash, squash]", "is there twice");
        assertRefused("stepps: [squash]", "one key, 'steps'");
        assertRefused("steps: {", "not YAML");
    }

    private static void assertRefused(String yaml, String words) {
        assertThatThrownBy(() -> new PlanDocument(STEPS).parse("plan.yaml", yaml))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining(words);
    }
}
