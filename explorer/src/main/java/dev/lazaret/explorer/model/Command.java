package dev.lazaret.explorer.model;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be asked for, with its keys, in the order of the help page. */
public enum Command {
    UP("Up k", "one row up"),
    DOWN("Down j", "one row down"),
    PAGE_UP("PgUp", "a page up"),
    PAGE_DOWN("PgDn", "a page down"),
    FIRST("Home g", "the first row"),
    LAST("End G", "the last row"),
    SWITCH("Tab", "other pane: layers or files"),
    PREVIOUS_LAYER("[", "the layer below"),
    NEXT_LAYER("]", "the layer above"),
    LAYER_CHANGES("Ctrl+L", "what the layer itself changed"),
    COMPARING("t", "its own or all layers' changes; Ctrl+A in the layers pane: all"),
    OPEN("Enter", "open a directory, or a file's details and content"),
    LEFT("Left h", "close the directory, or go to the one above"),
    RIGHT("Right l", "open the directory"),
    FOLD("Space", "open or close the directory"),
    FOLD_ALL("Ctrl+Space z", "open or close all directories"),
    SEARCH("/ Ctrl+F", "search: part of a name, or of a path with a /; * and ? work"),
    ADDED("a Ctrl+A", "show or hide added files"),
    REMOVED("r Ctrl+R", "show or hide removed files"),
    MODIFIED("m", "show or hide modified files"),
    UNMODIFIED("u Ctrl+U", "show or hide unmodified files"),
    PRIVILEGED("i", "only setuid, setgid and files with capabilities"),
    SECRETS("s", "only files with secrets"),
    PACKAGES("p", "only files that packages were found in"),
    FINDINGS("f", "only files with findings"),
    SORT("o Ctrl+O", "sort by size or by name"),
    ATTRIBUTES("b Ctrl+B", "show or hide mode and owner"),
    FORM("x", "content as text or as hex (in a file's details)"),
    HELP("? F1", "this help"),
    BACK("Esc", "back; in the files: forget the search and all filters"),
    SUSPEND("Ctrl+Z", "stop until the shell's fg"),
    QUIT("q Ctrl+C", "quit; q in help and details: back");

    private static final Map<Key, Command> BY_KEY = byKey();

    private final String keys;
    private final String meaning;

    Command(String keys, String meaning) {
        this.keys = keys;
        this.meaning = meaning;
    }

    private static Map<Key, Command> byKey() {
        Map<Key, Command> byKey = new HashMap<>();
        for (Command command : values()) {
            command.keys().forEach(name -> byKey.put(Key.named(name), command));
        }
        return Map.copyOf(byKey);
    }

    /** The names of its keys. */
    public List<String> keys() {
        return List.of(keys.split(" "));
    }

    /** What it does, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** What a key asks for, null when nothing. */
    static @Nullable Command of(Key key) {
        return BY_KEY.get(key);
    }

    /** All of them as lines of the help page. */
    public static List<String> help() {
        return Arrays.stream(values()).map(c -> "%-14s %s".formatted(c.keys, c.meaning)).toList();
    }
}
