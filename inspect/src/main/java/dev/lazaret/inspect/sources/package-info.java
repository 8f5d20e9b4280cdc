/** Where package managers would fetch from: takes their configuration files, gives findings. */
@NullMarked
package dev.lazaret.inspect.sources;

import org.jspecify.annotations.NullMarked;
