package dev.jointlambda.local.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of one expression, and the place reached in them. */
final class Tokens {
    static final String END = "<EOF>";
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(<>|<=|>=|[=<>(),.\\[\\]+-]|[#:][A-Za-z0-9_]+|[A-Za-z][A-Za-z0-9_]*|[0-9]+)");

    private final String kind;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    /** Of an expression; its kind, such as {@code ConditionExpression}, is for messages. */
    Tokens(String kind, String expression) {
        this.kind = kind;
        if (expression.isBlank()) {
            throw AwsError.validation("Invalid " + kind + ": The expression can not be empty;");
        }
        String text = expression.strip();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                String rest = text.substring(at).strip();
                throw AwsError.validation("Invalid " + kind + ": Syntax error; token: \""
                        + rest.substring(0, Math.min(1, rest.length())) + "\", near: \""
                        + rest.substring(0, Math.min(10, rest.length())) + "\"");
            }
            tokens.add(matcher.group(1));
            at = matcher.end();
        }
    }

    String kind() {
        return kind;
    }

    String peek() {
        return ahead(0);
    }

    String ahead(int by) {
        return next + by < tokens.size() ? tokens.get(next + by) : END;
    }

    String take() {
        String token = peek();
        next++;
        return token;
    }

    /** Takes a token if it is the next; keywords ignore case. */
    boolean took(String token) {
        if (peek().toUpperCase(Locale.ROOT).equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    void expect(String token) {
        if (!took(token)) {
            throw syntax();
        }
    }

    void end() {
        if (!peek().equals(END)) {
            throw syntax();
        }
    }

    AwsError syntax() {
        int from = Math.max(0, next - 1);
        List<String> near = tokens.subList(Math.min(from, tokens.size()), Math.min(tokens.size(), next + 2));
        return AwsError.validation("Invalid " + kind + ": Syntax error; token: \"" + peek() + "\", near: \""
                + String.join(" ", near) + "\"");
    }
}
