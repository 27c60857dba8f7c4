package dev.jointlambda.local.aws;

import dev.jointlambda.local.table.Row;
import org.jspecify.annotations.Nullable;

/** The condition of a write, and what to send along when it fails. */
final class Guard {
    private final Placeholders placeholders;
    private final @Nullable Condition condition;
    private final boolean sendOld;

    private Guard(Placeholders placeholders, @Nullable Condition condition, boolean sendOld) {
        this.placeholders = placeholders;
        this.condition = condition;
        this.sendOld = sendOld;
    }

    static Guard of(Parameters request) {
        Placeholders placeholders = request.placeholders();
        String expression = request.text("ConditionExpression");
        Condition condition = expression == null
                ? null
                : new ConditionGrammar("ConditionExpression", expression, placeholders).parse();
        return new Guard(
                placeholders, condition, "ALL_OLD".equals(request.text("ReturnValuesOnConditionCheckFailure")));
    }

    Placeholders placeholders() {
        return placeholders;
    }

    /** To be called once every expression of the request is parsed. */
    void allUsed() {
        placeholders.checkAllUsed();
    }

    /** Throws, and lets the caller pay, if the condition does not hold. */
    void check(@Nullable Row row, Capacity capacity) {
        if (condition != null && !condition.holds(row == null ? Row.empty() : row)) {
            capacity.written(row, null);
            throw AwsError.conditionFailed(sendOld ? row : null);
        }
    }
}
