/** Lazaret's own JSON, and the JSON stream that every JSON format is written with. */
@NullMarked
package dev.lazaret.report.json;

import org.jspecify.annotations.NullMarked;
