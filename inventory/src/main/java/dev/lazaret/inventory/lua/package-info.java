/**
 * Lua: rocks installed by LuaRocks.
 *
 * <p>Takes files of an image in, gives packages out.
 */
@NullMarked
package dev.lazaret.inventory.lua;

import org.jspecify.annotations.NullMarked;
