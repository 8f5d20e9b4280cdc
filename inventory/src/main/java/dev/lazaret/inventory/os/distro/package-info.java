/** Which distribution it is: takes release files, gives a {@link dev.lazaret.base.Distro}. */
@NullMarked
package dev.lazaret.inventory.os.distro;

import org.jspecify.annotations.NullMarked;
