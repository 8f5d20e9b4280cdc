/** Users, groups and passwords: takes passwd, group and shadow files, gives facts and findings. */
@NullMarked
package dev.lazaret.inspect.accounts;

import org.jspecify.annotations.NullMarked;
