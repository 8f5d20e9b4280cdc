/** JUDGE: findings, policy and waivers to a verdict. Knows nothing of images. */
@NullMarked
package dev.lazaret.judge;

import org.jspecify.annotations.NullMarked;
