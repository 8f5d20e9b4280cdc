/**
 * .NET: what an application was published with and what NuGet's project files name.
 *
 * <p>Takes files of an image in, gives packages out.
 */
@NullMarked
package dev.lazaret.inventory.dotnet;

import org.jspecify.annotations.NullMarked;
