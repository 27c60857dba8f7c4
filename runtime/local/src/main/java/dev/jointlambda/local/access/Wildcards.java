package dev.jointlambda.local.access;

import java.util.regex.Pattern;

/** A text with {@code *} for any characters and {@code ?} for one, as policies have it. */
final class Wildcards {
    private final String text;
    private final Pattern pattern;

    private Wildcards(String text, int flags) {
        this.text = text;
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        pattern = Pattern.compile(regex.toString(), Pattern.DOTALL | flags);
    }

    static Wildcards of(String text) {
        return new Wildcards(text, 0);
    }

    /** Actions are the same in capitals. */
    static Wildcards ofAction(String text) {
        return new Wildcards(text, Pattern.CASE_INSENSITIVE);
    }

    boolean matches(String other) {
        return pattern.matcher(other).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
