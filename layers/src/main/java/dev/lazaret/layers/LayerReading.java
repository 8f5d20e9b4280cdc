package dev.lazaret.layers;

import dev.lazaret.base.Gap;

/**
 * The outcome of reading a layer.
 *
 * @param verified it was read to its end and has the digest it should have
 */
record LayerReading(LayerFacts facts, boolean verified) {

    /**
     * Whether the facts depend on nothing but the diffID and the examiners. Limits are the
     * caller's; unverified bytes could be anybody's.
     */
    boolean cacheable() {
        return verified && facts.gaps().stream().noneMatch(gap -> gap.kind() == Gap.Kind.LIMIT);
    }
}
