/**
 * VEX: documents in (OpenVEX, CSAF, CycloneDX), statements out: which vulnerability does what to
 * which product. Whether a statement speaks of an image is for the judge to say.
 */
@NullMarked
package dev.lazaret.judge.vex;

import org.jspecify.annotations.NullMarked;
