package dev.lazaret.inventory.ecosystems;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.base.Limits;
import dev.lazaret.inventory.sbom.SbomDocument;
import dev.lazaret.layers.Examiner;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Any bytes at all give packages, gaps or an IOException, and end. */
class TextParsersFuzzTest {

    @FuzzTest
    void everyEcosystemExaminer(byte[] data) {
        for (Examiner examiner : EcosystemExaminers.all()) {
            Observed.of(examiner, "x/.opam-switch/packages/a.1/f", data);
        }
    }

    @FuzzTest
    void sbomDocument(byte[] data) {
        try {
            SbomDocument.read(new ByteArrayInputStream(data), Limits.DEFAULT);
        } catch (IOException expected) {
            // a document that is none says so
        }
    }
}
