/** What the layers of an image cost and carry: takes statistics and findings, writes them. */
@NullMarked
package dev.lazaret.report.layers;

import org.jspecify.annotations.NullMarked;
