package dev.lazaret.inspect.config;

import dev.lazaret.oci.ImageConfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The history of an image as Dockerfile instructions, whoever built it: the old builder writes
 * {@code /bin/sh -c #(nop) ADD ...}, BuildKit {@code ADD ... # buildkit}, others what they like.
 *
 * @param name ADD, RUN and so on, empty when it is none
 * @param arguments the rest
 * @param layer index of the layer it made, -1 when it made none or the history does not fit
 */
record Instructions(String name, String arguments, int layer) {

    private static final String NO_OPERATION = "#(nop)";
    private static final String BUILDKIT = "# buildkit";
    private static final String SHELL = "/bin/sh -c ";
    private static final int CHARS_MAX = 1 << 16;

    static List<Instructions> of(ImageConfig config) {
        List<Instructions> all = new ArrayList<>();
        // kaniko and squashing tools leave a history that does not fit the layers
        long layers = config.history().stream().filter(entry -> !entry.emptyLayer()).count();
        boolean fits = config.diffIds().isEmpty() || layers == config.diffIds().size();
        int next = 0;
        for (ImageConfig.History entry : config.history()) {
            int made = entry.emptyLayer() ? -1 : next++;
            all.add(parse(entry.createdBy(), fits ? made : -1));
        }
        return all;
    }

    private static Instructions parse(String createdBy, int layer) {
        String text =
                createdBy.length() > CHARS_MAX ? createdBy.substring(0, CHARS_MAX) : createdBy;
        text = text.strip();
        if (text.endsWith(BUILDKIT)) {
            text = text.substring(0, text.length() - BUILDKIT.length()).strip();
        }
        int nop = text.indexOf(NO_OPERATION);
        if (nop >= 0) {
            return split(text.substring(nop + NO_OPERATION.length()).strip(), layer);
        }
        int shell = text.indexOf(SHELL);
        boolean run = text.startsWith("RUN ") || text.startsWith("|") || shell == 0;
        if (run) {
            String command =
                    shell < 0
                            ? text.substring(text.indexOf(' ') + 1)
                            : text.substring(shell + SHELL.length());
            return new Instructions("RUN", command.strip(), layer);
        }
        return split(text, layer);
    }

    private static Instructions split(String text, int layer) {
        int space = text.indexOf(' ');
        String word = space < 0 ? text : text.substring(0, space);
        boolean instruction = !word.isEmpty() && word.equals(word.toUpperCase(Locale.ROOT));
        return instruction
                ? new Instructions(word, space < 0 ? "" : text.substring(space + 1).strip(), layer)
                : new Instructions("", text, layer);
    }
}
