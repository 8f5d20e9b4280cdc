/**
 * INSPECT: what is wrong inside an image that is no CVE: secrets, dangerous files, configuration,
 * malware signs, end of life. Takes files, the merged tree and the configuration in, gives findings
 * out.
 */
@NullMarked
package dev.lazaret.inspect;

import org.jspecify.annotations.NullMarked;
