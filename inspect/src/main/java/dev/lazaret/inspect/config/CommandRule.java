package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.util.function.UnaryOperator;

/**
 * A rule about the commands that built the image, as its history tells them.
 *
 * @param wrong gives the words of a shell command that the rule is about, empty when there are
 *     none; not the whole command, which may hold credentials
 */
record CommandRule(Rule rule, UnaryOperator<String> wrong) implements ImageRule {

    @Override
    public void check(InspectedImage image, FindingList to) {
        for (Instructions instruction : Instructions.of(image.config())) {
            if (instruction.name().equals("RUN")) {
                String words = wrong.apply(instruction.arguments());
                if (!words.isEmpty()) {
                    to.configuration(
                            rule.severity(),
                            image.historyPlace(instruction.layer()),
                            "RUN ... " + words + " ...");
                }
            }
        }
    }
}
