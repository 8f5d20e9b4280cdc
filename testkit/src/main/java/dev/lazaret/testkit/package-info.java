/** Image DSL and golden runner for the tests of every room. */
@NullMarked
package dev.lazaret.testkit;

import org.jspecify.annotations.NullMarked;
