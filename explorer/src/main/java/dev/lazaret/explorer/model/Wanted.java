package dev.lazaret.explorer.model;

/** A file's version whose content the model waits for. */
public record Wanted(int layer, String path) {}
