/** OpenVEX: statements about vulnerabilities for whoever consumes the image. */
@NullMarked
package dev.lazaret.report.vex;

import org.jspecify.annotations.NullMarked;
