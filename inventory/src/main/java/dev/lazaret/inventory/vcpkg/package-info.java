/** What vcpkg installed: its status file in, packages out. */
@NullMarked
package dev.lazaret.inventory.vcpkg;

import org.jspecify.annotations.NullMarked;
