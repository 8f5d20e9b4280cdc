package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.base.Digest;
import dev.lazaret.lint.dockerfile.rules.OutsideImage;

import java.util.Map;

/** Appends the digest to an image of FROM, {@code COPY --from} or a mount, where it is known. */
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
        for (OutsideImage image : OutsideImage.of(draft.build())) {
            if (!digests.isEmpty() && draft.isFound(image.at())) {
                repair(draft, image);
            }
        }
    }

    private void repair(Draft draft, OutsideImage image) {
        Digest digest = digests.get(image.reference().toString());
        int end = draft.endOfWord(image.text(), image.at());
        if (digest == null) {
            draft.skip(image.at(), "the digest of " + image.text() + " is not in the list");
        } else if (end < 0) {
            draft.skip(image.at(), image.text() + " is written with a variable");
        } else {
            draft.insert(end, "@" + digest);
            draft.changed(image.at(), "pinned " + image.text() + " to " + digest);
        }
    }
}
