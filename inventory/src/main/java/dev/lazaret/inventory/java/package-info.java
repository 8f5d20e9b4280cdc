/**
 * Java: archives nested to any depth, and what source trees declare for Maven, Gradle and sbt.
 *
 * <p>Takes archives, pom.xml and lock files in, gives packages of purl type {@code maven} out.
 */
@NullMarked
package dev.lazaret.inventory.java;

import org.jspecify.annotations.NullMarked;
