package dev.lazaret.explorer.model;

/**
 * A key as it is pressed.
 *
 * @param character the code point of {@link Kind#CHARACTER}, the lower-case letter (or a space) of
 *     {@link Kind#CONTROL}, 0 for all others
 */
public record Key(Kind kind, int character) {

    /** What kind of key. */
    public enum Kind {
        CHARACTER,
        CONTROL,
        UP,
        DOWN,
        LEFT,
        RIGHT,
        PAGE_UP,
        PAGE_DOWN,
        HOME,
        END,
        ENTER,
        TAB,
        ESCAPE,
        BACKSPACE,
        HELP,
        /** One that means nothing here. */
        OTHER
    }

    public static Key character(int codePoint) {
        return new Key(Kind.CHARACTER, codePoint);
    }

    public static Key control(char letter) {
        return new Key(Kind.CONTROL, letter);
    }

    public static Key of(Kind kind) {
        return new Key(kind, 0);
    }

    /** A key by its name on the help page: {@code k}, {@code Ctrl+F}, {@code PgUp}. */
    static Key named(String name) {
        if (name.startsWith("Ctrl+")) {
            return control(name.equals("Ctrl+Space") ? ' ' : Character.toLowerCase(name.charAt(5)));
        }
        return switch (name) {
            case "Up" -> of(Kind.UP);
            case "Down" -> of(Kind.DOWN);
            case "Left" -> of(Kind.LEFT);
            case "Right" -> of(Kind.RIGHT);
            case "PgUp" -> of(Kind.PAGE_UP);
            case "PgDn" -> of(Kind.PAGE_DOWN);
            case "Home" -> of(Kind.HOME);
            case "End" -> of(Kind.END);
            case "Enter" -> of(Kind.ENTER);
            case "Tab" -> of(Kind.TAB);
            case "Esc" -> of(Kind.ESCAPE);
            case "F1" -> of(Kind.HELP);
            case "Space" -> character(' ');
            default -> {
                if (name.codePointCount(0, name.length()) != 1) {
                    throw new IllegalArgumentException("no key has the name " + name);
                }
                yield character(name.codePointAt(0));
            }
        };
    }
}
