/**
 * REPORT: writes a {@link dev.lazaret.report.ScanReport} in the formats people and machines read.
 */
@NullMarked
package dev.lazaret.report;

import org.jspecify.annotations.NullMarked;
