/**
 * Software bills of materials: the inventory in CycloneDX 1.6 and SPDX 2.3, in a form our own
 * reader takes back whole.
 */
@NullMarked
package dev.lazaret.report.sbom;

import org.jspecify.annotations.NullMarked;
