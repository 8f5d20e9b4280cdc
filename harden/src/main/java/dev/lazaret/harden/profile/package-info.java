/** Seccomp and AppArmor proposals: takes an image view, gives profile documents. */
@NullMarked
package dev.lazaret.harden.profile;

import org.jspecify.annotations.NullMarked;
