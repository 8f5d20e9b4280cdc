package dev.lazaret.base;

/**
 * One thing an examiner learned from one file of one layer. Facts are values: they are cached per
 * layer and merged over layers, so they name nothing outside the file they were learned from.
 */
public sealed interface Fact
        permits Package,
                Distro,
                FileOwnership,
                ExecutableTraits,
                AccountIds,
                CertificateTraits,
                FileDigest,
                RecordedDigests,
                Finding {}
