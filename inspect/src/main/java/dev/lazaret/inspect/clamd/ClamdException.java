package dev.lazaret.inspect.clamd;

import java.io.IOException;

/** The daemon could not be asked, or what it said is no answer. */
public final class ClamdException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean silent;

    private ClamdException(String message, IOException cause, boolean silent) {
        super(message, cause);
        this.silent = silent;
    }

    static ClamdException of(ClamdAddress address, String tried, IOException cause) {
        String why =
                switch (cause) {
                    case java.nio.channels.ClosedChannelException _ -> "the connection was closed";
                    default -> cause.getMessage() == null ? cause.toString() : cause.getMessage();
                };
        return new ClamdException(
                "clamd at " + address + " was to " + tried + " but " + why,
                cause,
                cause instanceof java.net.SocketTimeoutException);
    }

    /** It said nothing for as long as anybody waits. */
    boolean silent() {
        return silent;
    }
}
