/** The report for people at a terminal: verdict first, then what to do, then everything else. */
@NullMarked
package dev.lazaret.report.table;

import org.jspecify.annotations.NullMarked;
