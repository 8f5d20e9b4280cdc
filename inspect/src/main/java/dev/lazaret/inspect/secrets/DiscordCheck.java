package dev.lazaret.inspect.secrets;

/** The first part of a Discord bot's token is the bot's id, a decimal number, in Base64. */
final class DiscordCheck implements Check {

    private static final int DIGITS_MIN = 17;

    @Override
    public boolean holds(Candidate candidate) {
        String value = candidate.value();
        String id = Base64Check.latin1(Base64Check.decode(value.substring(0, value.indexOf('.'))));
        return id.length() >= DIGITS_MIN && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
