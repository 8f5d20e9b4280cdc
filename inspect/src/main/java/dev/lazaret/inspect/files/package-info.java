/** Rules about single files of the merged tree: takes entries, modes and owners, gives findings. */
@NullMarked
package dev.lazaret.inspect.files;

import org.jspecify.annotations.NullMarked;
