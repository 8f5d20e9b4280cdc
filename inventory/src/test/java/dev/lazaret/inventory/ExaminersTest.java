package dev.lazaret.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.Selection;

import org.junit.jupiter.api.Test;

class ExaminersTest {

    @Test
    void everyIdIsUniqueAndPathLike() {
        assertThat(Examiners.all()).extracting(Examiner::id).doesNotHaveDuplicates();
        assertThat(Examiners.all())
                .allSatisfy(
                        examiner -> assertThat(examiner.id()).matches("[a-z0-9]+(/[a-z0-9-]+)+"));
    }

    @Test
    void everyExaminerWantsSomething() {
        Selection nothing =
                new Selection(
                        java.util.Set.of(),
                        java.util.Set.of(),
                        java.util.Set.of(),
                        java.util.Set.of());
        assertThat(Examiners.all()).noneMatch(examiner -> examiner.selection().equals(nothing));
    }
}
