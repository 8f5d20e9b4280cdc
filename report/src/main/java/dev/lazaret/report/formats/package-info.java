/** The list of all report formats. */
@NullMarked
package dev.lazaret.report.formats;

import org.jspecify.annotations.NullMarked;
