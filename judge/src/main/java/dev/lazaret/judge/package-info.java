/**
 * JUDGE: findings, policy and waivers to a verdict. Knows nothing of images. {@link
 * dev.lazaret.judge.Judge} is asked; {@link dev.lazaret.judge.Policy} is what it goes by.
 */
@NullMarked
package dev.lazaret.judge;

import org.jspecify.annotations.NullMarked;
