/**
 * Software bills of materials as a source of packages: CycloneDX 1.2 to 1.6 (JSON, XML), SPDX 2.2
 * and 2.3 (JSON, tag-value), SPDX 3.0 (JSON-LD), each also inside an in-toto statement or a DSSE
 * envelope.
 *
 * <p>Takes the bytes of a document in, gives packages and, when it names one, the distro out.
 */
@NullMarked
package dev.lazaret.inventory.sbom;

import org.jspecify.annotations.NullMarked;
