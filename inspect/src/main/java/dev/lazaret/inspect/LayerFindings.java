package dev.lazaret.inspect;

import dev.lazaret.base.Finding;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.inspect.accounts.AccountRules;
import dev.lazaret.inspect.certificates.KeyFileRules;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.MergedImage.Placed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What examiners found wrong in single files, each finding in its layer. */
final class LayerFindings {

    /** Whoever can pull the image can read what a later layer deleted: a key, a password's hash. */
    private static final Set<String> READING_IS_HARM =
            Set.of(
                    KeyFileRules.READABLE.id(),
                    KeyFileRules.KEYSTORE.id(),
                    AccountRules.STORED_PASSWORD.id(),
                    AccountRules.WEAK_PASSWORD_HASH.id());

    private LayerFindings() {}

    /**
     * All findings on visible files; on files that a later layer deleted or replaced only those
     * whose harm is that somebody reads the file.
     */
    static List<Finding> of(MergedImage merged) {
        List<Finding> findings = new ArrayList<>();
        for (Placed placed : merged.live()) {
            if (placed.observation().fact() instanceof Finding finding) {
                findings.add(inLayer(finding, placed, merged));
            }
        }
        for (Placed placed : merged.recoverable()) {
            if (placed.observation().fact() instanceof Finding finding && harmsWhenRead(finding)) {
                findings.add(recoverable(inLayer(finding, placed, merged), placed, merged));
            }
        }
        return findings;
    }

    private static boolean harmsWhenRead(Finding finding) {
        return finding instanceof SecretFinding || READING_IS_HARM.contains(finding.id());
    }

    private static Finding inLayer(Finding finding, Placed placed, MergedImage merged) {
        return finding.inLayer(merged.layers().get(placed.layerIndex()).diffId());
    }

    /** A deleted secret is still a secret; it says who hides it. */
    private static Finding recoverable(Finding finding, Placed placed, MergedImage merged) {
        if (!(finding instanceof SecretFinding secret)) {
            return finding;
        }
        int hider = merged.tree().hiddenBy(placed.observation().path(), placed.layerIndex());
        return secret.withEvidence(
                "%s, recoverable: layer %d ships it, layer %d only hides it"
                        .formatted(secret.evidence(), placed.layerIndex() + 1, hider + 1));
    }
}
