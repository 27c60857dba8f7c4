package dev.jointlambda.local.aws;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Update expressions: SET, REMOVE, ADD and DELETE, each at most once. */
final class UpdateGrammar extends Grammar {
    UpdateGrammar(String expression, Placeholders placeholders) {
        super("UpdateExpression", expression, placeholders);
    }

    List<Action> parse() {
        List<Action> actions = new ArrayList<>();
        Set<String> clauses = new HashSet<>();
        while (!tokens.peek().equals(Tokens.END)) {
            String clause = tokens.peek().toUpperCase(Locale.ROOT);
            if (!List.of("SET", "REMOVE", "ADD", "DELETE").contains(clause)) {
                throw tokens.syntax();
            }
            tokens.take();
            if (!clauses.add(clause)) {
                throw AwsError.validation("Invalid UpdateExpression: The \"" + clause
                        + "\" section can only be used once in an update" + " expression;");
            }
            do {
                actions.add(action(clause));
            } while (tokens.took(","));
        }
        for (int i = 0; i < actions.size(); i++) {
            for (Action later : actions.subList(i + 1, actions.size())) {
                if (later.path().overlaps(actions.get(i).path())) {
                    throw AwsError.validation(
                            "Invalid UpdateExpression: Two document paths overlap with each other; must"
                                    + " remove or rewrite one of these paths; path one: "
                                    + actions.get(i).path() + ", path two: " + later.path());
                }
            }
        }
        return actions;
    }

    private Action action(String clause) {
        Path path = path();
        return switch (clause) {
            case "SET" -> {
                tokens.expect("=");
                yield new Action.Set(path, sum());
            }
            case "REMOVE" -> new Action.Remove(path);
            case "ADD" -> new Action.Add(path, simple());
            default -> new Action.Delete(path, simple());
        };
    }

    private Operand sum() {
        Operand first = operand();
        if (tokens.took("+")) {
            return new Operand.Sum(first, operand(), false);
        }
        return tokens.took("-") ? new Operand.Sum(first, operand(), true) : first;
    }

    private Operand operand() {
        if (!call()) {
            return simple();
        }
        String function = tokens.take();
        tokens.expect("(");
        Operand operand =
                switch (function) {
                    case "if_not_exists" -> {
                        Path path = path();
                        tokens.expect(",");
                        yield new Operand.OrElse(path, operand());
                    }
                    case "list_append" -> {
                        Operand first = operand();
                        tokens.expect(",");
                        yield new Operand.Append(first, operand());
                    }
                    default -> throw unknown(function);
                };
        tokens.expect(")");
        return operand;
    }
}
