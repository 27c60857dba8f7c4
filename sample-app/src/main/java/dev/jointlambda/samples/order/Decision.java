package dev.jointlambda.samples.order;

import java.math.BigDecimal;
import java.util.List;

/** Whether the order is taken: which of the two it is chooses the step that follows. */
public sealed interface Decision {
    /**
     * It is.
     *
     * @param reservation the stock that is held
     * @param total what is to be paid
     */
    record Accept(String reservation, BigDecimal total) implements Decision {}

    /**
     * It is not.
     *
     * @param missing the articles that there is too little of
     * @param total what it would have cost
     */
    record Decline(List<String> missing, BigDecimal total) implements Decision {}
}
