/**
 * What the readers of all formats share: bounded JSON, YAML, XML and plain text, and the list that
 * takes the packages of one file.
 *
 * <p>Takes the bytes of one file in, gives {@link com.fasterxml.jackson.databind.JsonNode} trees,
 * XML events or lines out. Every bound that is met is a {@link
 * dev.lazaret.base.LimitExceededException}, every contradiction a {@link
 * dev.lazaret.base.MalformedException}.
 */
@NullMarked
package dev.lazaret.inventory.text;

import org.jspecify.annotations.NullMarked;
