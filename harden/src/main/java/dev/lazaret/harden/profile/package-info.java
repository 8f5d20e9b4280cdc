/**
 * Seccomp and AppArmor proposals: takes an image view with what must stay in it, gives profile
 * documents.
 *
 * <p>{@link dev.lazaret.harden.profile.ProfileProposals} is the front. What is proposed is an
 * estimate from the bytes of the reached programs; where it cannot be made, the engines' own
 * default is proposed and the reason said.
 */
@NullMarked
package dev.lazaret.harden.profile;

import org.jspecify.annotations.NullMarked;
