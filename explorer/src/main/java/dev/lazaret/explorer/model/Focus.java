package dev.lazaret.explorer.model;

/** Which pane gets the keys. */
public enum Focus {
    LAYERS,
    FILES
}
