/**
 * What a manifest brings into the cluster: the images it names and the secrets written into it in,
 * findings out. One class per rule.
 */
@NullMarked
package dev.lazaret.lint.kubernetes.rules.content;

import org.jspecify.annotations.NullMarked;
