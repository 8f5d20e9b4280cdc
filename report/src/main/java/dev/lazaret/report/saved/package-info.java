/** Takes in a report in Lazaret's own JSON; gives out what a policy can judge again. */
@NullMarked
package dev.lazaret.report.saved;

import org.jspecify.annotations.NullMarked;
