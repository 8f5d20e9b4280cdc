/** What CI servers read: JUnit XML and GitLab's container scanning report. */
@NullMarked
package dev.lazaret.report.ci;

import org.jspecify.annotations.NullMarked;
