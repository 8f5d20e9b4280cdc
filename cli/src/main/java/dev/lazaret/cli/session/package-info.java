/**
 * One run over one image: the options of all commands that look into images in, a reader of images
 * with its cache, its time limit and its progress out.
 */
@NullMarked
package dev.lazaret.cli.session;

import org.jspecify.annotations.NullMarked;
