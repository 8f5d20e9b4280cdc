/**
 * Swift and Objective-C: the lock files of the Swift package manager and CocoaPods.
 *
 * <p>Takes files of an image in, gives packages out.
 */
@NullMarked
package dev.lazaret.inventory.swift;

import org.jspecify.annotations.NullMarked;
