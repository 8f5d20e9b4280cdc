package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.base.Digest;
import dev.lazaret.base.ImageReference;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Stage;
import dev.lazaret.lint.dockerfile.syntax.Word;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Appends the digest to a base image, where the caller knows it. */
final class PinDigest implements Repair {

    private final Map<String, Digest> digests;

    PinDigest(Map<String, Digest> digests) {
        this.digests = Map.copyOf(digests);
    }

    @Override
    public String rule() {
        return "dockerfile/undigested-base";
    }

    @Override
    public void repair(Draft draft) {
        for (Stage stage : draft.build().stages()) {
            if (!digests.isEmpty() && draft.isFound(stage.from().at())) {
                repair(draft, stage.from());
            }
        }
    }

    private void repair(Draft draft, Instruction from) {
        Word image = from.words().getFirst();
        Digest digest = known(image.text());
        int at = draft.offset(image.at());
        if (digest == null) {
            draft.skip(from.at(), "the digest of " + image.text() + " is not in the list");
        } else if (draft.reads(at, image.text())) {
            draft.insert(at + image.text().length(), "@" + digest);
            draft.changed(from.at(), "pinned " + image.text() + " to " + digest);
        }
    }

    private @Nullable Digest known(String image) {
        try {
            return digests.get(ImageReference.parse(image).toString());
        } catch (IllegalArgumentException e) {
            return null; // a variable, or no reference at all
        }
    }
}
