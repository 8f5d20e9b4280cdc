/** Licences: SPDX expressions and free text in, an expression that can be asked out. */
@NullMarked
package dev.lazaret.judge.license;

import org.jspecify.annotations.NullMarked;
