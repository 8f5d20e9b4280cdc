package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.ImageReference;
import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Flag;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Position;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An image from outside that becomes part of what is built: of FROM, {@code COPY --from} or a
 * mount.
 *
 * @param text as it is written, variables expanded
 */
public record OutsideImage(
        Instruction instruction, Position at, String text, ImageReference reference) {

    boolean isDigested() {
        return reference.digest() != null;
    }

    void report(Reports reports) {
        reports.at(instruction, at, instruction.toString());
    }

    /** All that the file names and nothing at build time decides. */
    public static List<OutsideImage> of(Build build) {
        List<OutsideImage> images = new ArrayList<>();
        Set<String> stages = new HashSet<>();
        for (Stage stage : build.stages()) {
            stages.add(stage.name().toLowerCase(Locale.ROOT));
            BaseImage.of(stage)
                    .map(image ->
                            new OutsideImage(
                                    stage.from(), stage.from().at(), stage.base().text(), image))
                    .ifPresent(images::add);
        }
        for (Stage stage : build.stages()) {
            for (Instruction instruction : stage.instructions()) {
                instruction.flags().forEach(flag -> copied(instruction, flag, stages, images));
            }
        }
        return images;
    }

    /** Without tag or digest it may be a stage of a wrong name, which is another rule's. */
    private static void copied(
            Instruction instruction, Flag flag, Set<String> stages, List<OutsideImage> images) {
        for (String name : StageNames.in(flag)) {
            boolean image = BaseImage.isTagged(name) || name.indexOf('@') > 0;
            if (image && name.indexOf('$') < 0 && !stages.contains(name.toLowerCase(Locale.ROOT))) {
                BaseImage.parse(new Expanded(name, true))
                        .map(found -> new OutsideImage(instruction, flag.at(), name, found))
                        .ifPresent(images::add);
            }
        }
    }
}
