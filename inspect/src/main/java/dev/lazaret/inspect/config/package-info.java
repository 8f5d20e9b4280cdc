/** Rules about an image's configuration and history: takes the configuration, gives findings. */
@NullMarked
package dev.lazaret.inspect.config;

import org.jspecify.annotations.NullMarked;
