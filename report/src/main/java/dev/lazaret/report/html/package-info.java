/** One self-contained page for a person: no script from elsewhere, no request. */
@NullMarked
package dev.lazaret.report.html;

import org.jspecify.annotations.NullMarked;
