/**
 * Python: installed distributions and the lock files of pip, pipenv, poetry, pdm and uv.
 *
 * <p>Takes core metadata and lock files in, gives packages of purl type {@code pypi} out.
 */
@NullMarked
package dev.lazaret.inventory.python;

import org.jspecify.annotations.NullMarked;
