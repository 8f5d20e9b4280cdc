package dev.lazaret.base;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written, in words: the JDK's say a class and a path only. */
public final class FileFailure {

    private FileFailure() {}

    /** A clause to stand behind what was tried on which file. */
    public static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "there is no such file or directory";
            case AccessDeniedException _ -> "permission is denied";
            case NotDirectoryException _ -> "it is no directory";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default ->
                    failure.getMessage() == null
                            ? failure.getClass().getSimpleName()
                            : failure.getMessage();
        };
    }
}
