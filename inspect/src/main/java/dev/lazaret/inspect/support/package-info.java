/**
 * End of support of distributions and runtimes: takes packages, a table and a day, gives findings.
 */
@NullMarked
package dev.lazaret.inspect.support;

import org.jspecify.annotations.NullMarked;
