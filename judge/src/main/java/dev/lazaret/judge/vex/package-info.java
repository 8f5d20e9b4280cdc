/**
 * VEX: documents in (OpenVEX, CSAF, CycloneDX), statements out: which vulnerability does what to
 * which product; and, for facts of an image, the statement that speaks of a finding.
 */
@NullMarked
package dev.lazaret.judge.vex;

import org.jspecify.annotations.NullMarked;
