package dev.lazaret.harden;

/** A plan that cannot be read or asks for what there is not: wrong usage. */
public final class PlanException extends HardenException {
    private static final long serialVersionUID = 1L;

    public PlanException(String message) {
        super(message);
    }
}
