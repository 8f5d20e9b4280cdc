/**
 * CVSS 2.0, 3.0, 3.1 and 4.0: takes a vector string in, gives its score out.
 *
 * <p>{@link dev.lazaret.advisories.cvss.CvssVectors} is the door.
 */
@NullMarked
package dev.lazaret.advisories.cvss;

import org.jspecify.annotations.NullMarked;
