package dev.jointlambda.local.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What all expressions have in common: paths and values. */
class Grammar {
    final Tokens tokens;
    private final Placeholders placeholders;

    Grammar(String kind, String expression, Placeholders placeholders) {
        this.tokens = new Tokens(kind, expression);
        this.placeholders = placeholders;
    }

    /** Paths with commas between them, as in a projection. */
    final List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        do {
            paths.add(path());
        } while (tokens.took(","));
        tokens.end();
        return paths;
    }

    final Path path() {
        String attribute = name();
        List<Object> steps = new ArrayList<>();
        while (true) {
            if (tokens.took(".")) {
                steps.add(name());
            } else if (tokens.took("[")) {
                String position = tokens.take();
                if (!position.matches("[0-9]{1,6}")) {
                    throw tokens.syntax();
                }
                steps.add(Integer.valueOf(position));
                tokens.expect("]");
            } else {
                return new Path(attribute, steps);
            }
        }
    }

    private String name() {
        String token = tokens.peek();
        if (token.startsWith("#")) {
            return placeholders.name(tokens.take(), tokens.kind());
        }
        if (!Character.isLetter(token.charAt(0))) {
            throw tokens.syntax();
        }
        if (ReservedWords.contains(token)) {
            throw AwsError.validation(
                    "Invalid " + tokens.kind() + ": Attribute name is a reserved keyword; reserved keyword: " + token);
        }
        return tokens.take();
    }

    /** A value handed in, or a path. */
    final Operand simple() {
        return tokens.peek().startsWith(":")
                ? new Operand.Given(placeholders.value(tokens.take(), tokens.kind()))
                : new Operand.At(path());
    }

    /** Whether a function call comes next. */
    final boolean call() {
        return tokens.ahead(1).equals("(") && Character.isLetter(tokens.peek().charAt(0));
    }

    final AwsError unknown(String function) {
        return AwsError.validation(
                "Invalid " + tokens.kind() + ": Invalid function name; function: " + function.toLowerCase(Locale.ROOT));
    }
}
