package dev.jointlambda.local.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Conditions, filters and key conditions: OR binds weakest, then AND, then NOT. */
final class ConditionGrammar extends Grammar {
    private static final int DEEPEST = 64;
    /** The types that have an order. */
    private static final Set<String> ORDERED = Set.of("S", "N", "B");

    private int depth;

    ConditionGrammar(String kind, String expression, Placeholders placeholders) {
        super(kind, expression, placeholders);
    }

    Condition parse() {
        Condition condition = or();
        tokens.end();
        return condition;
    }

    private Condition or() {
        Condition condition = and();
        while (tokens.took("OR")) {
            condition = new Condition.Or(condition, and());
        }
        return condition;
    }

    private Condition and() {
        Condition condition = not();
        while (tokens.took("AND")) {
            condition = new Condition.And(condition, not());
        }
        return condition;
    }

    private Condition not() {
        if (++depth > DEEPEST) {
            throw AwsError.validation("Invalid " + tokens.kind() + ": The expression is nested too deeply");
        }
        try {
            if (tokens.took("NOT")) {
                return new Condition.Not(not());
            }
            if (tokens.took("(")) {
                Condition inner = or();
                tokens.expect(")");
                return inner;
            }
            return call() && !tokens.peek().equals("size") ? function(tokens.take()) : comparison();
        } finally {
            depth--;
        }
    }

    private Condition function(String name) {
        tokens.expect("(");
        Condition condition =
                switch (name) {
                    case "attribute_exists" -> new Condition.Exists(path());
                    case "attribute_not_exists" -> new Condition.Not(new Condition.Exists(path()));
                    case "attribute_type" -> {
                        Path path = path();
                        tokens.expect(",");
                        yield new Condition.OfType(path, operand());
                    }
                    case "begins_with" -> {
                        Operand operand = operand();
                        tokens.expect(",");
                        yield new Condition.BeginsWith(operand, operand());
                    }
                    case "contains" -> {
                        Operand operand = operand();
                        tokens.expect(",");
                        yield new Condition.Contains(operand, operand());
                    }
                    default -> throw unknown(name);
                };
        tokens.expect(")");
        return condition;
    }

    private Condition comparison() {
        Operand left = operand();
        if (tokens.took("BETWEEN")) {
            Operand low = operand();
            tokens.expect("AND");
            Operand high = operand();
            checkBounds(low, high);
            return new Condition.Between(left, low, high);
        }
        if (tokens.took("IN")) {
            tokens.expect("(");
            List<Operand> among = new ArrayList<>();
            do {
                among.add(operand());
            } while (tokens.took(","));
            tokens.expect(")");
            return new Condition.In(left, among);
        }
        if (!List.of("=", "<>", "<", "<=", ">", ">=").contains(tokens.peek())) {
            throw tokens.syntax();
        }
        return new Condition.Compare(left, tokens.take(), operand());
    }

    private void checkBounds(Operand low, Operand high) {
        if (low instanceof Operand.Given a && high instanceof Operand.Given b) {
            String type = Attributes.type(a.cell());
            if (!type.equals(Attributes.type(b.cell()))) {
                throw bounds("same data type for lower and upper bounds", a, b);
            }
            if (ORDERED.contains(type) && a.cell().compareTo(b.cell()) > 0) {
                throw bounds("upper bound to be greater than or equal to lower bound", a, b);
            }
        }
    }

    private AwsError bounds(String required, Operand.Given low, Operand.Given high) {
        return AwsError.validation("Invalid " + tokens.kind() + ": The BETWEEN operator requires " + required
                + "; lower bound operand: AttributeValue: " + described(low)
                + ", upper bound operand: AttributeValue: " + described(high));
    }

    private static String described(Operand.Given given) {
        String type = Attributes.type(given.cell());
        return "{" + type + ":" + (ORDERED.contains(type) ? Attributes.scalar(given.cell()) : "...") + "}";
    }

    private Operand operand() {
        if (call() && tokens.took("SIZE")) {
            tokens.expect("(");
            Operand size = new Operand.Size(new Operand.At(path()));
            tokens.expect(")");
            return size;
        }
        return simple();
    }
}
