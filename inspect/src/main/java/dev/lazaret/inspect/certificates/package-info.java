/** Certificates, private keys and keystores: takes files, gives facts and findings. */
@NullMarked
package dev.lazaret.inspect.certificates;

import org.jspecify.annotations.NullMarked;
