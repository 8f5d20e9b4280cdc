package dev.lazaret.inspect;

import dev.lazaret.base.FileFinding;
import dev.lazaret.base.Finding;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.inspect.accounts.AccountRules;
import dev.lazaret.inspect.certificates.KeyFileRules;
import dev.lazaret.inspect.malware.MalwareRules;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.MergedImage.Placed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What examiners found wrong in single files, each finding in its layer. */
final class LayerFindings {

    /**
     * Whoever can pull the image can read what a later layer deleted: a key, a password's hash. And
     * malware that only a later layer hides is still spread by whoever spreads the image.
     */
    private static final Set<String> HIDING_IS_NO_HELP =
            Set.of(
                    KeyFileRules.READABLE.id(),
                    KeyFileRules.KEYSTORE.id(),
                    AccountRules.STORED_PASSWORD.id(),
                    AccountRules.WEAK_PASSWORD_HASH.id(),
                    MalwareRules.SIGNATURE.id());

    private LayerFindings() {}

    /**
     * All findings on visible files; on files that a later layer deleted or replaced only those
     * whose harm does not end with that.
     */
    static List<Finding> of(InspectedImage image) {
        MergedImage merged = image.merged();
        PublishedFiles published = new PublishedFiles(image);
        List<Finding> findings = new ArrayList<>();
        for (Placed placed : merged.live()) {
            if (placed.observation().fact() instanceof Finding finding) {
                findings.add(published.weigh(inLayer(finding, placed, merged), placed));
            }
        }
        for (Placed placed : merged.recoverable()) {
            if (placed.observation().fact() instanceof Finding finding
                    && harmsWhenHidden(finding)) {
                findings.add(recoverable(inLayer(finding, placed, merged), placed, merged));
            }
        }
        return findings;
    }

    private static boolean harmsWhenHidden(Finding finding) {
        return finding instanceof SecretFinding || HIDING_IS_NO_HELP.contains(finding.id());
    }

    private static Finding inLayer(Finding finding, Placed placed, MergedImage merged) {
        return finding.inLayer(merged.layers().get(placed.layerIndex()).diffId());
    }

    /** A deleted secret is still a secret; it says who hides it. */
    private static Finding recoverable(Finding finding, Placed placed, MergedImage merged) {
        int hider = merged.tree().hiddenBy(placed.observation().path(), placed.layerIndex());
        String evidence =
                "%s, recoverable: layer %d ships it, layer %d only hides it"
                        .formatted(finding.evidence(), placed.layerIndex() + 1, hider + 1);
        return switch (finding) {
            case SecretFinding secret -> secret.withEvidence(evidence);
            case FileFinding file -> file.withEvidence(evidence);
            default -> finding;
        };
    }
}
