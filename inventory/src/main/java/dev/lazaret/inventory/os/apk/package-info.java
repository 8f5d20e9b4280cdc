/** Alpine's package manager: takes its installed database, gives packages and their files. */
@NullMarked
package dev.lazaret.inventory.os.apk;

import org.jspecify.annotations.NullMarked;
