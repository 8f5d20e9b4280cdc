/** SARIF 2.1.0 for code scanning views. */
@NullMarked
package dev.lazaret.report.sarif;

import org.jspecify.annotations.NullMarked;
