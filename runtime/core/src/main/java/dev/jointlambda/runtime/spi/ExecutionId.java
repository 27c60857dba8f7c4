package dev.jointlambda.runtime.spi;

import java.util.regex.Pattern;

/**
 * Names one execution of one workflow: the partition in which all its rows are.
 *
 * @param workflow the workflow's name
 * @param id unique within the workflow: 1 to 128 of {@code A-Z a-z 0-9 _ . : ~ -}
 */
public record ExecutionId(String workflow, String id) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:~-]{1,128}");

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if the id has another form
     */
    public ExecutionId {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "an execution id has 1 to 128 of A-Z a-z 0-9 _ . : ~ -, but this one is \"" + id + "\"");
        }
    }

    /** The partition key of every row of this execution. */
    public String partition() {
        return workflow + "/" + id;
    }
}
